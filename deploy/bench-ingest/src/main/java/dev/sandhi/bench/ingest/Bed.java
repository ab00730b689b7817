package dev.sandhi.bench.ingest;

import dev.sandhi.local.Database;
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
import java.util.Map;

/// ingest-service as it runs in production, with who reads the articles, to be measured.
final class Bed implements AutoCloseable {

  /// A trial is started too often to be compiled well; here it is.
  private static final String AS_IN_PRODUCTION = "-XX:TieredStopAtLevel=4";

  private final TrialBed bed;
  private final StubExtractor stub;
  private final TrialProcess ingest;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Bed(TrialBed bed, StubExtractor stub, TrialProcess ingest) {
    this.bed = bed;
    this.stub = stub;
    this.ingest = ingest;
  }

  static Bed start(Path root, Extraction extraction)
      throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-bench-");
    TrialBed bed = TrialBed.start(root, folder.resolve("postgres"), folder);
    StubExtractor stub = new StubExtractor();
    TrialProcess ingest =
        bed.add(Service.INGEST, "ingest", settings(extraction, stub), AS_IN_PRODUCTION);
    if (extraction == Extraction.REAL) {
      bed.add(Service.EXTRACT, "extract", Map.of(), AS_IN_PRODUCTION);
    }
    bed.startServices();
    return new Bed(bed, stub, ingest);
  }

  private static Map<String, String> settings(Extraction extraction, StubExtractor stub) {
    return switch (extraction) {
      case NONE -> Map.of("SANDHI_DISPATCH_ENABLED", "false");
      case STUB ->
          Map.of(
              "SANDHI_EXTRACT_URL",
              stub.address().toString(),
              "SANDHI_DISPATCH_POLL_EVERY",
              "50ms");
      case REAL -> Map.of();
    };
  }

  StubExtractor stub() {
    return stub;
  }

  Database database() {
    return bed.database();
  }

  /// Leaves nothing to be looked at for copies, so that no measurement pays for another.
  void forgetCopies() throws SQLException {
    database()
        .execute("update ingest.article_revision set fingerprinted = true where not fingerprinted");
  }

  /// Posts to ingest-service, and fails unless all is well.
  String post(String path, String type, String body) throws IOException, InterruptedException {
    URI address = ingest.address().resolve(path);
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

  @Override
  public void close() throws IOException {
    stub.close();
    bed.close();
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
