package dev.sandhi.local;

import dev.sandhi.postgres.DurablePostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A PostgreSQL of its own and services on it, to be measured or broken. When it is closed, or the
/// program ends, nothing of it runs on.
public final class TrialBed implements AutoCloseable {

  private final Path root;
  private final Path logs;
  private final DurablePostgres postgres;
  private final Database database;
  private final Wiring wiring;
  private final List<TrialProcess> processes = new ArrayList<>();

  private TrialBed(Path root, Path logs, DurablePostgres postgres, Wiring wiring) {
    this.root = root;
    this.logs = logs;
    this.postgres = postgres;
    this.database = wiring.database();
    this.wiring = wiring;
  }

  /// Starts PostgreSQL in `home`. The services are those that the build left below `root`.
  public static TrialBed start(Path root, Path home, Path logs) throws IOException, SQLException {
    DurablePostgres postgres =
        DurablePostgres.prepare(home, Ports.free(), logs.resolve("postgres.log"));
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
            new RolePasswords("ingest", "extract", "query"));
    TrialBed bed = new TrialBed(root, logs, postgres, wiring);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bed::end));
    return bed;
  }

  public DurablePostgres postgres() {
    return postgres;
  }

  public Database database() {
    return database;
  }

  /// A service that is told what it needs and `settings` besides, among them its port where it is
  /// not the only one of its sort. It is started with the others.
  public TrialProcess add(
      Service service, String name, Map<String, String> settings, String... javaOptions) {
    Map<String, String> environment = new TreeMap<>(wiring.environment(service));
    environment.putAll(settings);
    TrialProcess process =
        new TrialProcess(
            name,
            root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar"),
            List.of(javaOptions),
            environment,
            logs.resolve(name + ".log"));
    processes.add(process);
    return process;
  }

  /// Starts all services, and returns when all are ready.
  public void startServices() throws IOException, InterruptedException {
    for (TrialProcess process : processes) {
      process.start();
    }
    awaitReady();
  }

  /// Returns when all services are ready, and so have a connection to PostgreSQL.
  public void awaitReady() throws IOException, InterruptedException {
    for (TrialProcess process : processes) {
      process.awaitReady();
    }
  }

  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills everything. Only the logs stay.
  @Override
  public synchronized void close() throws IOException {
    try {
      for (TrialProcess process : processes) {
        process.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      postgres.discard();
    }
  }
}
