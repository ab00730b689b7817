package dev.sandhi.clients;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// query-service at work on the records of the sample articles, as `./sandhi up` shows them, and on
/// some thousand made-up ones beside them. The first test that asks for it starts it.
final class ServedRecords implements AutoCloseable {

  static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")));

  private static final int MEETINGS = 5_000;
  private static final int A_DAY = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /// The tests call far more often than anyone may, and read the texts of the sample articles.
  private static final Map<String, String> OPEN =
      Map.of(
          "SANDHI_CREDITS_PER_MINUTE",
          "0",
          "SANDHI_SHOW_TEXTS",
          "true",
          "SANDHI_MOST_EXPORTS",
          "2000");

  private final TrialBed bed;
  private final TrialProcess query;

  private ServedRecords(TrialBed bed, TrialProcess query) {
    this.bed = bed;
    this.query = query;
  }

  static ServedRecords start() throws IOException, SQLException, InterruptedException {
    Path logs = Files.createDirectories(Path.of("target", "served").toAbsolutePath());
    TrialBed bed = TrialBed.start(ROOT, Files.createTempDirectory("sandhi-clients-"), logs);
    TrialProcess ingest = bed.add(Service.INGEST, "ingest", Map.of());
    bed.add(Service.EXTRACT, "extract", Map.of());
    TrialProcess query = bed.add(Service.QUERY, "query", OPEN);
    bed.startServices();
    ServedRecords served = new ServedRecords(bed, query);
    served.readSeeds(ingest.address());
    new RecordLoader(bed.database(), ROOT).load(MEETINGS, A_DAY);
    return served;
  }

  URI address() {
    return query.address();
  }

  private void readSeeds(URI ingest) throws IOException, SQLException, InterruptedException {
    List<Path> seeds;
    try (Stream<Path> files = Files.list(ROOT.resolve("seeds/articles"))) {
      seeds = files.sorted().toList();
    }
    for (Path seed : seeds) {
      post(ingest.resolve("/v1/articles"), Map.of("text", Files.readString(seed)));
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (bed.database().number("select count(*) from records.article") < seeds.size()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("the sample articles are not read");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static void post(URI address, Object body) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String json = new ObjectMapper().writeValueAsString(body);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build();
      http.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }

  @Override
  public void close() throws IOException {
    bed.close();
  }

  /// Hands the one that runs to the tests that ask for it, and stops it after the last.
  static final class Extension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == ServedRecords.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(ServedRecords.class, _ -> started());
    }

    private static ServedRecords started() {
      try {
        return start();
      } catch (Exception e) {
        throw new IllegalStateException("the services do not start", e);
      }
    }
  }
}
