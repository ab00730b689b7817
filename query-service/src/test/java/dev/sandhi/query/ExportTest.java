package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whole lists as files.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class ExportTest {

  private static final int MEETINGS = 1_203;
  private static final Path FOLDER =
      Path.of(ConfigProvider.getConfig().getValue("sandhi.query.export-folder", String.class));

  @BeforeEach
  void noExport() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> left = Files.list(FOLDER)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  @BeforeEach
  void moreThanTwoSteps() throws SQLException {
    Records.replaceWith();
    Records.add(
        IntStream.range(0, MEETINGS)
            .mapToObj(i -> new Sample(i).on("2025-10-%02d".formatted(1 + i % 28)).meeting())
            .toList());
  }

  @Test
  void anExportHoldsEachRecordThatMatchesOnceAndTellsItsHash() throws Exception {
    Response done = export("/v1/exports/meetings?country=IN");
    assertThat(done.<Integer>path("rows")).isEqualTo(MEETINGS);
    Response file = given().get(done.<String>path("file"));
    assertThat(file.statusCode()).isEqualTo(200);
    byte[] bytes = file.asByteArray();
    assertThat((long) bytes.length).isEqualTo(done.<Integer>path("bytes").longValue());
    assertThat(sha256(bytes)).isEqualTo(done.path("sha256"));
    assertThat(file.header("ETag")).isEqualTo('"' + done.<String>path("sha256") + '"');
    assertThat(file.header("Repr-Digest")).startsWith("sha-256=:");
    assertThat(file.header("Content-Disposition")).endsWith(".ndjson\"");
    List<String> ids =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(Records::tree)
            .map(record -> record.path("id").asText())
            .toList();
    assertThat(ids).hasSize(MEETINGS).doesNotHaveDuplicates();
  }

  @Test
  void anExportCanBeATableAndCompressed() throws IOException {
    Response done = export("/v1/exports/meetings?format=csv&compression=gzip&date_to=2025-10-01");
    byte[] packed = given().get(done.<String>path("file")).asByteArray();
    String table;
    try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      table = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(table.lines().toList()).hasSize(1 + done.<Integer>path("rows"));
    assertThat(table).startsWith("id,kind,status,");
  }

  @Test
  void anExportThatIsDeletedIsGone() {
    Response done = export("/v1/exports/agreements");
    assertThat(done.<Integer>path("rows")).isZero();
    String address = "/v1/exports/" + done.path("id");
    given().delete(address).then().statusCode(204);
    given().get(address).then().statusCode(404);
    given().get(address + "/file").then().statusCode(404);
    given().delete(address).then().statusCode(404);
  }

  @Test
  void anExportWhoseDayIsOverIsGone() throws IOException {
    Response done = export("/v1/exports/agreements");
    String address = "/v1/exports/" + done.path("id");
    Path state = FOLDER.resolve(done.path("id") + ".json");
    String expiry = done.path("expiresAt");
    Files.writeString(
        state,
        Files.readString(state)
            .replace(expiry, Instant.parse(expiry).minus(Duration.ofHours(25)).toString()));
    given().get(address).then().statusCode(404);
    given().get(address + "/file").then().statusCode(404);
    given().delete(address).then().statusCode(404);
  }

  @Test
  void whatWasLeftLongAgoIsDeletedButNothingOfOthers() throws IOException {
    List<Path> left =
        Stream.of("exp_1.data", "exp_1.json", "exp_1.7.tmp", "notes.txt")
            .map(FOLDER::resolve)
            .toList();
    for (Path file : left) {
      Files.setLastModifiedTime(
          Files.createFile(file), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    }
    export("/v1/exports/agreements");
    assertThat(left).filteredOn(Files::exists).containsExactly(FOLDER.resolve("notes.txt"));
  }

  @Test
  void aStateThatCannotBeReadIsNone() throws IOException {
    String id = "exp_0000000000000000";
    Files.writeString(FOLDER.resolve(id + ".json"), "{\"id\": 7");
    given().get("/v1/exports/" + id).then().statusCode(404);
    export("/v1/exports/agreements");
  }

  @Test
  void noMoreAreKeptThanMayBe() throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.createFile(FOLDER.resolve("exp_%d.json".formatted(i)));
    }
    given()
        .post("/v1/exports/meetings")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", Integer::valueOf, both(greaterThan(86_000)).and(lessThan(86_401)));
    Files.delete(FOLDER.resolve("exp_7.json"));
    export("/v1/exports/meetings");
  }

  @Test
  void anExportThatFindsNoRoomOnTheWayFailsAndSaysSo() throws IOException {
    long most = 10_000_000_000L;
    Path other = FOLDER.resolve("exp_1.data");
    try (RandomAccessFile sparse = new RandomAccessFile(other.toFile(), "rw")) {
      sparse.setLength(most - 100_000);
    }
    Response failed = ended("/v1/exports/meetings");
    assertThat(failed.<String>path("state")).isEqualTo("FAILED");
    assertThat(failed.<String>path("problem")).contains("no room");
    assertThat(FOLDER.resolve(failed.path("id") + ".data")).doesNotExist();
    given().get("/v1/exports/" + failed.path("id") + "/file").then().statusCode(409);
    export("/v1/exports/agreements");
  }

  @Test
  void whatCannotBeUnderstoodIsNotBegun() {
    given()
        .post("/v1/exports/meetings?status=SIGNED&format=json")
        .then()
        .statusCode(400)
        .body("errors.parameter", equalTo(List.of("status", "format")));
    given().get("/v1/exports/exp_1").then().statusCode(400);
    given()
        .put("/v1/exports/meetings")
        .then()
        .statusCode(405)
        .header("Allow", containsString("POST"));
  }

  private static Response export(String address) {
    Response done = ended(address);
    assertThat(done.<String>path("state")).isEqualTo("DONE");
    return done;
  }

  private static Response ended(String address) {
    String location =
        given()
            .post(address)
            .then()
            .statusCode(202)
            .body("state", equalTo("RUNNING"))
            .extract()
            .header("Location");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    Response answer = given().get(location);
    while (answer.path("state").equals("RUNNING") && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      answer = given().get(location);
    }
    return answer;
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
