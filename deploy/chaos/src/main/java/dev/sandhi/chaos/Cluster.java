package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import dev.sandhi.local.Ports;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialBed;
import dev.sandhi.local.TrialProcess;
import dev.sandhi.postgres.PostgresRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, two ingest-services and one extract-service with a [FaultyWire] between them.
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

  private final TrialBed bed;
  private final FaultyWire wire;
  private final TrialProcess extract;
  private final List<TrialProcess> ingests;

  private Cluster(TrialBed bed, FaultyWire wire, TrialProcess extract, List<TrialProcess> ingests) {
    this.bed = bed;
    this.wire = wire;
    this.extract = extract;
    this.ingests = List.copyOf(ingests);
  }

  /// Starts all of it in a folder, `root` being that of the project.
  static Cluster start(Path root, Path folder, Random random, @Nullable Mutant mutant)
      throws IOException, SQLException, InterruptedException {
    TrialBed bed = TrialBed.start(root, folder.resolve("postgres"), folder);
    String[] options = {};
    if (mutant != null) {
      bed.database().execute(mutant.statements().toArray(String[]::new));
      options = PlantedFault.options(mutant, folder.resolve("agent.jar"));
    }
    TrialProcess extract = bed.add(Service.EXTRACT, "extract", Map.of());
    FaultyWire wire = new FaultyWire(extract.address(), random);
    Cluster cluster =
        new Cluster(
            bed,
            wire,
            extract,
            List.of(
                bed.add(Service.INGEST, "ingest-a", ingest(wire), options),
                bed.add(Service.INGEST, "ingest-b", ingest(wire), options)));
    bed.startServices();
    return cluster;
  }

  private static Map<String, String> ingest(FaultyWire wire) {
    Map<String, String> settings = new TreeMap<>(IN_A_HURRY);
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
    settings.put("SANDHI_EXTRACT_URL", wire.address().toString());
    return settings;
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

  /// As a crash would: the server and all its sessions at once.
  void killPostgres() throws IOException {
    bed.postgres().kill();
  }

  /// What a killed server leaves behind may hold up the next one for a moment.
  void startPostgres() throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        bed.postgres().start();
        return;
      } catch (PostgresRefusedException notYet) {
        if (tries == START_TRIES) {
          throw notYet;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }

  @Override
  public void close() throws IOException {
    wire.close();
    bed.close();
  }
}
