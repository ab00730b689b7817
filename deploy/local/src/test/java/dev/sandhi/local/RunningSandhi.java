package dev.sandhi.local;

import dev.sandhi.postgres.DurablePostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The three services as they were built, on a database and ports of their own. It is started by
/// the first test that asks for it, and stopped after the last.
final class RunningSandhi implements AutoCloseable {

  private final DurablePostgres postgres;
  private final Services services;
  private final Watch watch;

  private RunningSandhi(DurablePostgres postgres, Services services) throws IOException {
    this.postgres = postgres;
    this.services = services;
    this.watch = new Watch(new Stop(), services, postgres.onExit());
  }

  static RunningSandhi start() throws Exception {
    Path folder = Files.createTempDirectory("sandhi-end-to-end");
    for (String name : new String[] {"log", "run", "secrets"}) {
      Files.createDirectories(folder.resolve(name));
    }
    DurablePostgres postgres =
        DurablePostgres.prepare(
            folder.resolve("postgres"), Ports.free(), folder.resolve("log/postgres.log"));
    postgres.start();
    postgres.createDatabase("sandhi");
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      ports.put(service, Ports.free());
    }
    Wiring wiring =
        new Wiring(
            ports,
            new Database(postgres.jdbcUrl("sandhi"), DurablePostgres.OWNER, postgres.password()),
            RolePasswords.of(Map.of(), folder.resolve("secrets")));
    RunningSandhi sandhi =
        new RunningSandhi(postgres, new Services(Project.root(), folder, wiring));
    sandhi.services.startAll();
    sandhi.watch.awaitReady(new JsonHttp(), _ -> {});
    return sandhi;
  }

  URI address(Service service) {
    return services.wiring().address(service);
  }

  /// Ends the service as a crash would.
  void kill(Service service) {
    services.kill(service);
  }

  /// Starts a service that was killed, and waits until it is ready.
  void revive(Service service) throws Exception {
    services.start(service);
    watch.awaitReady(new JsonHttp(), _ -> {});
  }

  @Override
  public void close() throws IOException {
    services.close();
    postgres.close();
  }

  /// Hands the one that runs to the tests that ask for it.
  static final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RunningSandhi.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RunningSandhi.class, _ -> started());
    }

    private static RunningSandhi started() {
      try {
        return start();
      } catch (Exception e) {
        throw new IllegalStateException("Sandhi does not start", e);
      }
    }
  }
}
