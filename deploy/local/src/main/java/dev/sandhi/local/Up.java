package dev.sandhi.local;

import dev.sandhi.postgres.DurablePostgres;
import dev.sandhi.postgres.PostgresRefusedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// `./sandhi up`: PostgreSQL, the three services, the seeds, their records; then it stays until it
/// is stopped, and stops everything that it started.
public final class Up {

  private static final Duration EXTRACTION = Duration.ofMinutes(3);

  private final Settings settings;
  private final Screen screen;
  private final Stop stop;
  private final JsonHttp http = new JsonHttp();

  private Up(Settings settings, Screen screen, Stop stop) {
    this.settings = settings;
    this.screen = screen;
    this.stop = stop;
  }

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    Screen screen = Screen.ofThisProcess();
    Stop stop = Stop.onSignal(() -> screen.end("Stopping…"));
    int status = 1;
    try {
      Path root = Path.of(System.getProperty("sandhi.root", "")).toAbsolutePath();
      new Up(Settings.of(root, System.getenv()), screen, stop).run();
    } catch (StoppedException _) {
      screen.line("Everything is stopped; the data are kept.");
      status = 0;
    } catch (CannotRunException e) {
      screen.error(String.valueOf(e.getMessage()));
    } catch (FileSystemException e) {
      screen.error("may not use " + e.getFile() + "; " + e.getClass().getSimpleName());
    } catch (IOException | SQLException e) {
      screen.error(e.toString());
    } finally {
      stop.done();
    }
    System.exit(status);
  }

  private void run() throws StoppedException, CannotRunException, IOException, SQLException {
    try (RunLock _ = RunLock.take(settings.directory())) {
      for (Map.Entry<Service, Integer> port : settings.ports().entrySet()) {
        Service service = port.getKey();
        new Leftover(settings.directory().resolve("run").resolve(service.title())).end();
        Ports.requireFree(port.getValue(), service.title(), service.portVariable());
      }
      if (settings.ownDatabase().isPresent()) {
        Database database = settings.ownDatabase().get();
        database.check();
        serve(database, new CompletableFuture<>());
      } else {
        servePostgres();
      }
    }
  }

  private void servePostgres()
      throws StoppedException, CannotRunException, IOException, SQLException {
    try (DurablePostgres postgres = postgres()) {
      postgres.createDatabase("sandhi");
      serve(
          new Database(postgres.jdbcUrl("sandhi"), DurablePostgres.OWNER, postgres.password()),
          postgres.onExit());
    }
  }

  private DurablePostgres postgres() throws StoppedException, CannotRunException, IOException {
    screen.status("Starting PostgreSQL…");
    int port = settings.postgresPort();
    try {
      DurablePostgres postgres =
          DurablePostgres.prepare(
              settings.directory().resolve("postgres"), port, settings.log("postgres"));
      Ports.requireFree(port, "PostgreSQL", Settings.POSTGRES_PORT_VARIABLE);
      postgres.start();
      return postgres;
    } catch (PostgresRefusedException e) {
      if (stop.isWished()) {
        throw new StoppedException();
      }
      throw new CannotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  private void serve(Database database, CompletableFuture<Void> databaseEnd)
      throws StoppedException, CannotRunException, IOException {
    RolePasswords passwords =
        RolePasswords.of(settings.environment(), settings.directory().resolve("secrets"));
    Wiring wiring = new Wiring(settings.ports(), database, passwords);
    try (Services services = new Services(settings.root(), settings.directory(), wiring)) {
      services.startAll();
      Watch watch = new Watch(stop, services, databaseEnd);
      watch.awaitReady(http, this::tellUnready);
      show(wiring, watch);
      while (true) {
        watch.pause();
      }
    }
  }

  /// A call that fails because its service has ended, or is being stopped, is told as that.
  private void show(Wiring wiring, Watch watch)
      throws StoppedException, CannotRunException, IOException {
    try {
      loadSeeds(new SeedLoader(http, wiring.address(Service.INGEST)), watch);
      new Summary(screen, http, wiring)
          .print(settings.ownDatabase().map(Database::url).orElse(settings.directory().toString()));
    } catch (IOException e) {
      watch.pause();
      throw e;
    }
  }

  private void tellUnready(List<Service> unready) {
    screen.status(
        unready.stream()
            .map(Service::title)
            .collect(Collectors.joining(", ", "Waiting for ", "…")));
  }

  private void loadSeeds(SeedLoader loader, Watch watch)
      throws StoppedException, CannotRunException, IOException {
    for (Path seed : SeedLoader.seeds(settings.root().resolve("seeds/articles"))) {
      loader.post(seed);
    }
    Watch.Limit limit = Watch.Limit.of("the seeds to be extracted", EXTRACTION);
    for (int pending = loader.pending(); pending > 0; pending = loader.pending()) {
      screen.status("Extracting the seeds: " + pending + " left…");
      watch.pause(limit);
    }
    loader.odd().forEach(screen::error);
  }
}
