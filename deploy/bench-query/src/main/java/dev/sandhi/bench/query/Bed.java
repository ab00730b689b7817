package dev.sandhi.bench.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.bench.query.records.RecordLoader;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialBed;
import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// query-service as it runs in production on made-up records, to be measured.
final class Bed implements AutoCloseable {

  static final int CLIENTS = 8;

  /// The service and PostgreSQL alone take turns, so that what others do on the machine meets both.
  private static final int ROUNDS = 3;

  /// Of warming up; more would help only where others take the processors away.
  private static final int MOST_WARMING = 12;

  private static final String PASSWORD = "query";

  /// The clients ask far more often than anyone may.
  private static final Map<String, String> NO_LIMIT = Map.of("SANDHI_CREDITS_PER_MINUTE", "0");

  private final TrialBed bed;
  private final TrialProcess query;
  private final Optional<Pgbench> pgbench;
  private final SentStatements sent;
  private final ServerTime serverTime;
  private final Path folder;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Bed(TrialBed bed, TrialProcess query, Optional<Pgbench> pgbench, Path folder)
      throws IOException {
    this.bed = bed;
    this.query = query;
    this.pgbench = pgbench;
    this.folder = folder;
    this.serverTime = ServerTime.of(folder.resolve("postgres"));
    this.sent = new SentStatements(bed.database(), folder.resolve("postgres.log"));
  }

  static Bed start(Path root, long meetings, int aDay)
      throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-bench-");
    TrialBed bed = TrialBed.start(root, folder.resolve("postgres"), folder);
    // It makes the tables, and is not needed any more.
    TrialProcess extract = bed.add(Service.EXTRACT, "extract", Map.of());
    bed.startServices();
    extract.stop();
    new RecordLoader(bed.database(), root).load(meetings, aDay);
    TrialProcess query = bed.add(Service.QUERY, "query", NO_LIMIT, "-XX:TieredStopAtLevel=4");
    query.start();
    query.awaitReady();
    int port = URI.create(bed.database().url().substring("jdbc:".length())).getPort();
    return new Bed(bed, query, Pgbench.find(port, PASSWORD, folder), folder);
  }

  /// The service, and PostgreSQL alone where there is a pgbench; and the milliseconds of a
  /// processor that PostgreSQL takes for a request of the service.
  record Measured(Figures service, double serverMillis, Optional<Figures> alone) {}

  Measured measure(Operation operation, int seconds)
      throws IOException, SQLException, InterruptedException {
    List<String> targets = operation.targets(bed.database());
    HttpLoad load = new HttpLoad(query.address(), targets);
    warmUp(load, seconds);
    List<SentStatements.Request> requests = new ArrayList<>();
    targets.forEach(target -> requests.add(() -> ask("GET", target)));
    List<List<SentStatements.Statement>> transactions = sent.of(requests);
    List<Run> service = new ArrayList<>();
    List<Run> alone = new ArrayList<>();
    Duration server = Duration.ZERO;
    for (int round = 0; round < ROUNDS; round++) {
      Duration before = serverTime.spent();
      service.add(load.run(CLIENTS, seconds));
      server = server.plus(serverTime.spent().minus(before));
      if (pgbench.isPresent()) {
        alone.add(pgbench.get().run(transactions, CLIENTS, seconds));
      }
    }
    return new Measured(
        Figures.of(service),
        (double) server.toMillis() / service.stream().mapToInt(run -> run.nanos().length).sum(),
        alone.isEmpty() ? Optional.empty() : Optional.of(Figures.of(alone)));
  }

  /// Until the compiler of the service has done what it can: three times in a row it then makes the
  /// service no faster.
  private static void warmUp(HttpLoad load, int seconds) throws IOException {
    double best = 0;
    for (int round = 0, idle = 0; round < MOST_WARMING && idle < 3; round++) {
      double reached = load.run(CLIENTS, seconds).nanos().length;
      idle = reached > 1.05 * best ? 0 : idle + 1;
      best = Math.max(best, reached);
    }
  }

  /// All meetings as a file, by a service with little memory.
  String export() throws IOException, InterruptedException {
    query.stop();
    Path collections = folder.resolve("export-gc.log");
    TrialProcess small =
        bed.add(
            Service.QUERY,
            "export",
            NO_LIMIT,
            "-Xmx64m",
            "-Xlog:gc:file=%s".formatted(collections));
    small.start();
    small.awaitReady();
    long start = System.nanoTime();
    JsonNode export = ask("POST", "/v1/exports/meetings");
    while (export.path("state").asText().equals("RUNNING")) {
      TimeUnit.MILLISECONDS.sleep(200);
      export = ask("GET", "/v1/exports/" + export.path("id").asText());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long rows = export.path("rows").asLong();
    return "an export               %s: %,d records, %,d MB in %.1f s: %,.0f/s; %s"
        .formatted(
            export.path("state").asText(),
            rows,
            export.path("bytes").asLong() >> 20,
            seconds,
            rows / seconds,
            MemoryPeak.of(small, collections));
  }

  private JsonNode ask(String method, String target) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(query.address().resolve(target))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return new ObjectMapper().readTree(response.body());
  }

  @Override
  public void close() throws IOException {
    bed.close();
  }
}
