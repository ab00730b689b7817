package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import dev.sandhi.local.Ports;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialBed;
import dev.sandhi.local.TrialProcess;
import dev.sandhi.postgres.PostgresRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sandhi as it is run in production, but small: PostgreSQL on a [Disk] of its own, two
/// ingest-services, and one extract-service with a [FaultyWire] before it; and one query-service.
final class Cluster implements AutoCloseable {

  private static final int START_TRIES = 40;

  /// As in production, but for times: what takes minutes there takes seconds here.
  private static final Map<String, String> IN_A_HURRY =
      Map.of(
          "SANDHI_DISPATCH_LEASE", "8s",
          "SANDHI_DISPATCH_REQUEST_TIMEOUT", "5s",
          "SANDHI_DISPATCH_CONNECT_TIMEOUT", "500ms",
          "SANDHI_DISPATCH_RETRY_BASE", "100ms",
          "SANDHI_DISPATCH_RETRY_CAP", "2s",
          "SANDHI_DISPATCH_POLL_EVERY", "200ms",
          "SANDHI_DISPATCH_STOP_GRACE", "2s",
          "SANDHI_DISPATCH_BATCH", "8",
          "QUARKUS_SHUTDOWN_TIMEOUT", "2s");

  private final Optional<Disk> disk;
  private final TrialBed bed;
  private final FaultyWire wire;
  private final TrialProcess extract;
  private final List<TrialProcess> ingests;
  private final TrialProcess query;

  private Cluster(
      Optional<Disk> disk, TrialBed bed, FaultyWire wire, TrialProcess extract, String... agent)
      throws IOException {
    this.disk = disk;
    this.bed = bed;
    this.wire = wire;
    this.extract = extract;
    this.ingests =
        List.of(
            bed.add(Service.INGEST, "ingest-a", settings(wire), agent),
            bed.add(Service.INGEST, "ingest-b", settings(wire), agent));
    this.query = bed.add(Service.QUERY, "query", Map.of());
  }

  /// Starts all of it in a folder, `root` being that of the project.
  static Cluster start(Path root, Path folder, Random random, @Nullable Mutant mutant)
      throws IOException, SQLException, InterruptedException {
    Path home = folder.resolve("disk");
    Optional<Disk> disk = Disk.mount(home);
    TrialBed bed = TrialBed.start(root, home.resolve("postgres"), folder);
    String[] agent = {};
    if (mutant != null) {
      bed.database().execute(mutant.statements().toArray(String[]::new));
      agent = PlantedFault.options(mutant, folder.resolve("agent.jar"));
    }
    TrialProcess extract = bed.add(Service.EXTRACT, "extract", Map.of());
    FaultyWire wire = new FaultyWire(extract.address(), new Random(random.nextLong()));
    Cluster cluster = new Cluster(disk, bed, wire, extract, agent);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cluster::end));
    bed.startServices();
    return cluster;
  }

  private static Map<String, String> settings(FaultyWire wire) {
    Map<String, String> settings = new TreeMap<>(IN_A_HURRY);
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
    settings.put("SANDHI_EXTRACT_URL", wire.address().toString());
    return settings;
  }

  /// Where there is none, the database lies on that of this machine.
  Optional<Disk> disk() {
    return disk;
  }

  Database database() {
    return bed.database();
  }

  FaultyWire wire() {
    return wire;
  }

  TrialProcess extract() {
    return extract;
  }

  List<TrialProcess> ingests() {
    return ingests;
  }

  TrialProcess query() {
    return query;
  }

  void awaitReady() throws IOException, InterruptedException {
    bed.awaitReady();
  }

  /// As a crash would: the server and all its sessions at once.
  void killPostgres() throws IOException {
    bed.postgres().kill();
  }

  /// Starts the server unless it is there. What a killed one leaves behind may hold up the next one
  /// for a moment.
  void startPostgres() throws IOException, InterruptedException {
    for (int tries = 1; !bed.postgres().isRunning(); tries++) {
      try {
        bed.postgres().start();
      } catch (PostgresRefusedException notYet) {
        if (tries == START_TRIES) {
          throw notYet;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }

  /// Ends what every service has under way in the database, and the connections with it.
  void cutSessions() throws SQLException {
    bed.database()
        .column(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename like 'sandhi_%'");
  }

  private void end() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
    bed.close();
    if (disk.isPresent()) {
      disk.get().close();
    }
  }
}
