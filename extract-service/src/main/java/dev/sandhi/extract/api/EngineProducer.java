package dev.sandhi.extract.api;

import dev.sandhi.extract.engine.ExtractionEngine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Builds the engine once, at start. A language pack that cannot be read stops the service, with
/// file and line of what is wrong.
@Dependent
class EngineProducer {

  @Produces
  @Singleton
  @Startup
  ExtractionEngine engine() {
    return ExtractionEngine.load();
  }
}
