package dev.sandhi.ingest.dispatch;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// A process that no longer hands articles on is to be started anew. Whether anybody is there to
/// take them does not matter here.
@Liveness
@Singleton
final class DispatcherHealth implements HealthCheck {

  private final Dispatcher dispatcher;

  DispatcherHealth(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("dispatcher").status(dispatcher.isRunning()).build();
  }
}
