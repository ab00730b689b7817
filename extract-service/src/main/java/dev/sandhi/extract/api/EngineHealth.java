package dev.sandhi.extract.api;

import dev.sandhi.extract.engine.ExtractionEngine;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/// Started means that the language pack is read. It tells which engine runs.
@Startup
@Singleton
class EngineHealth implements HealthCheck {

  private final ExtractionEngine engine;

  EngineHealth(ExtractionEngine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("engine").up().withData("version", engine.version()).build();
  }
}
