package dev.sandhi.extract;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the service.
@QuarkusMain
public final class ExtractService {

  private ExtractService() {}

  public static void main(String... args) {
    admitEveryUri();
    Quarkus.run(args);
  }

  /// Quarkus itself turns a URI that cannot be decoded (`/v1/%zz`) away, with an empty answer; this
  /// lets it through to `RouteProblems`, which says what is wrong. It is read once, at the start.
  static void admitEveryUri() {
    System.setProperty("vertx.disableURIValidation", "true");
  }
}
