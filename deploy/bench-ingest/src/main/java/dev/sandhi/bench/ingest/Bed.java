package dev.sandhi.bench.ingest;

import dev.sandhi.local.Database;
import dev.sandhi.local.Ports;
import dev.sandhi.local.RolePasswords;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialProcess;
import dev.sandhi.local.Wiring;
import dev.sandhi.postgres.DurablePostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A PostgreSQL and services as they run in production, to be measured.
final class Bed implements AutoCloseable {

  private final DurablePostgres postgres;
  private final Database database;
  private final StubExtractor stub;
  private final List<TrialProcess> processes;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Bed(
      DurablePostgres postgres,
      Database database,
      StubExtractor stub,
      List<TrialProcess> processes) {
    this.postgres = postgres;
    this.database = database;
    this.stub = stub;
    this.processes = List.copyOf(processes);
  }

  static Bed start(Path root, Extraction extraction)
      throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-bench-");
    DurablePostgres postgres =
        DurablePostgres.prepare(folder.resolve("pg"), Ports.free(), folder.resolve("pg.log"));
    postgres.start();
    postgres.createDatabase("sandhi");
    Database database =
        new Database(postgres.jdbcUrl("sandhi"), DurablePostgres.OWNER, postgres.password());
    Wiring wiring =
        new Wiring(
            Map.of(Service.INGEST, Ports.free(), Service.EXTRACT, Ports.free(), Service.QUERY, 1),
            database,
            new RolePasswords("ingest", "extract", "query"));
    StubExtractor stub = new StubExtractor();
    Map<String, String> ingest = new TreeMap<>(wiring.environment(Service.INGEST));
    ingest.put("SANDHI_DISPATCH_ENABLED", Boolean.toString(extraction != Extraction.NONE));
    if (extraction == Extraction.STUB) {
      ingest.put("SANDHI_EXTRACT_URL", stub.address().toString());
      ingest.put("SANDHI_DISPATCH_POLL_EVERY", "50ms");
    }
    List<TrialProcess> processes = new ArrayList<>();
    processes.add(process(Service.INGEST, root, folder, ingest));
    if (extraction == Extraction.REAL) {
      processes.add(process(Service.EXTRACT, root, folder, wiring.environment(Service.EXTRACT)));
    }
    Bed bed = new Bed(postgres, database, stub, processes);
    // Ctrl-C too leaves nothing running.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bed::end));
    try {
      for (TrialProcess process : processes) {
        process.start();
        process.awaitReady();
      }
    } catch (IOException e) {
      bed.close();
      throw e;
    }
    return bed;
  }

  private static TrialProcess process(
      Service service, Path root, Path folder, Map<String, String> environment) {
    return new TrialProcess(
        service.title(),
        root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar"),
        List.of(),
        environment,
        folder.resolve(service.title() + ".log"));
  }

  StubExtractor stub() {
    return stub;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.url() + "?reWriteBatchedInserts=true", database.owner(), database.ownerPassword());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Posts to ingest-service, and fails unless all is well.
  String post(String path, String type, String body) throws IOException, InterruptedException {
    URI address = processes.getFirst().address().resolve(path);
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return response.body();
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
      stub.close();
      for (TrialProcess process : processes) {
        process.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      postgres.close();
    }
  }

  /// What articles are handed on to.
  enum Extraction {
    /// Nobody: they stay in the queue.
    NONE,
    /// Who reads nothing and answers at once, so that the queue alone is measured.
    STUB,
    /// extract-service.
    REAL
  }
}
