package dev.sandhi.chaos;

import dev.sandhi.local.Database;
import dev.sandhi.local.Ports;
import dev.sandhi.local.RolePasswords;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialProcess;
import dev.sandhi.local.Wiring;
import dev.sandhi.postgres.DurablePostgres;
import dev.sandhi.postgres.PostgresRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, two ingest-services and one extract-service with a [FaultyWire] between them.
final class Cluster implements AutoCloseable {

  private static final int START_TRIES = 40;

  private final DurablePostgres postgres;
  private final Database database;
  private final FaultyWire wire;
  private final TrialProcess extract;
  private final List<TrialProcess> ingests;

  private Cluster(
      DurablePostgres postgres,
      Database database,
      FaultyWire wire,
      TrialProcess extract,
      List<TrialProcess> ingests) {
    this.postgres = postgres;
    this.database = database;
    this.wire = wire;
    this.extract = extract;
    this.ingests = List.copyOf(ingests);
  }

  /// Starts all of it in a folder, `root` being that of the project.
  static Cluster start(Path root, Path folder, Random random, @Nullable Mutant mutant)
      throws IOException, SQLException, InterruptedException {
    DurablePostgres postgres =
        DurablePostgres.prepare(folder.resolve("pg"), Ports.free(), folder.resolve("pg.log"));
    postgres.start();
    postgres.createDatabase("sandhi");
    Database database =
        new Database(postgres.jdbcUrl("sandhi"), DurablePostgres.OWNER, postgres.password());
    if (mutant != null) {
      Sql.update(database, mutant.statements());
    }
    int extractPort = Ports.free();
    Programs programs =
        new Programs(
            root,
            folder,
            new Wiring(
                Map.of(Service.INGEST, 1, Service.QUERY, 2, Service.EXTRACT, extractPort),
                database,
                new RolePasswords("ingest", "extract", "query")),
            mutant);
    TrialProcess extract = programs.extract();
    FaultyWire wire = new FaultyWire(extract.address(), random);
    Cluster cluster =
        new Cluster(
            postgres,
            database,
            wire,
            extract,
            List.of(programs.ingest("a", wire), programs.ingest("b", wire)));
    cluster.startAll();
    return cluster;
  }

  /// Ctrl-C too leaves nothing running.
  private void startAll() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
    try {
      for (TrialProcess victim : victims()) {
        victim.start();
        victim.awaitReady();
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  Database database() {
    return database;
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

  private List<TrialProcess> victims() {
    return Stream.concat(Stream.of(extract), ingests.stream()).toList();
  }

  /// As a crash would: the server and all its sessions at once.
  void killPostgres() throws IOException {
    postgres.kill();
  }

  /// What a killed server leaves behind may hold up the next one for a moment.
  void startPostgres() throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        postgres.start();
        return;
      } catch (PostgresRefusedException notYet) {
        if (tries == START_TRIES) {
          throw notYet;
        }
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
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
    try {
      wire.close();
      for (TrialProcess victim : victims()) {
        victim.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      postgres.close();
    }
  }
}
