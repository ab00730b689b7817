package dev.sandhi.query;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the service.
@QuarkusMain
public final class QueryService {

  private QueryService() {}

  public static void main(String... args) {
    admitEveryUri();
    Quarkus.run(args);
  }

  /// Quarkus itself turns a URI that cannot be decoded (`?person=%zz`) away, with an empty answer;
  /// this lets it through to `HttpLayer`, which says what is wrong. It is read once, at the start.
  static void admitEveryUri() {
    System.setProperty("vertx.disableURIValidation", "true");
  }
}
