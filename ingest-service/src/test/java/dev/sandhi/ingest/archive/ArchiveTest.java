package dev.sandhi.ingest.archive;

import static dev.sandhi.ingest.ArticleClient.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.ingest.ServiceEnvironment;
import dev.sandhi.ingest.page.SeedPages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Bad input 38, and good ones: archives that the test itself makes.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class ArchiveTest {

  private static final MediaType HTML = MediaType.parse("text/html; charset=utf-8");

  /// No other test has these addresses.
  private final String host = "http://a" + UUID.randomUUID() + ".example";

  @ParameterizedTest
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void thePagesOfAnArchiveBecomeArticles(WarcCompression compression) {
    byte[] archive =
        archive(
            compression,
            info(),
            response("/paper", 200, HTML, SeedPages.PAPER.html()),
            response("/portal", 200, HTML, SeedPages.PORTAL.html()));
    List<JsonNode> lines = lines(post(archive));
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst().path("outcome").asText()).isEqualTo("CREATED");
    assertThat(lines.getFirst().path("offset").asLong()).isPositive();
    assertWhole(lines, 3, 2);
    get(lines.getFirst().at("/article/id").asText())
        .body("url", equalTo(host + "/paper"))
        .body("title", equalTo(SeedPages.PAPER.title()))
        .body("text", containsString("शुक्रवार (26 जुलाई)"));
    assertThat(lines(post(archive)).getFirst().path("outcome").asText()).isEqualTo("KNOWN");
  }

  @ParameterizedTest(name = "38 an archive that breaks off, {0}")
  @EnumSource(
      value = WarcCompression.class,
      names = {"NONE", "GZIP"})
  void ofAnArchiveThatBreaksOffTheGoodRecordsAreKept(WarcCompression compression) {
    byte[] archive =
        archive(
            compression,
            response("/1", 200, HTML, page("भारत और जापान ने समझौता किया।")),
            response("/2", 200, HTML, page("भारत और रूस ने समझौता किया।")),
            response("/3", 200, HTML, page("भारत और चीन ने समझौता किया।".repeat(50))));
    List<JsonNode> lines = lines(post(Arrays.copyOf(archive, archive.length - 150)));
    JsonNode end = lines.getLast();
    assertThat(end.path("created").asLong()).isEqualTo(2);
    assertThat(end.path("brokenAt").isNumber()).isTrue();
    assertThat(end.path("error").asText()).isNotBlank();
    get(lines.get(1).at("/article/id").asText()).body("text", containsString("रूस"));
  }

  @ParameterizedTest(name = "38 a record that says it has {0} bytes")
  @ValueSource(ints = {17, 999_999})
  void aWrongLengthSpoilsWhatComesAfterAtMost(int length) {
    String archive =
        new String(
            archive(
                WarcCompression.NONE,
                response("/1", 200, HTML, page("भारत और जापान ने समझौता किया।")),
                response("/2", 200, HTML, page("भारत और रूस ने समझौता किया।"))),
            StandardCharsets.ISO_8859_1);
    int second = archive.lastIndexOf("WARC/1.");
    String wrong =
        archive.substring(0, second)
            + archive
                .substring(second)
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
    List<JsonNode> lines = lines(post(wrong.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(lines.getFirst().path("outcome").asText()).isEqualTo("CREATED");
    assertThat(lines.getLast().path("brokenAt").isNumber()).isTrue();
  }

  @Test
  @DisplayName("38 records of other visits, and of no page")
  void whatIsNoPageIsSkippedWithTheReason() throws IOException {
    byte[] archive =
        archive(
            WarcCompression.GZIP,
            info(),
            response("/gone", 404, HTML, page("नहीं मिला")),
            response("/image", 200, MediaType.parse("image/png"), "png"),
            revisit("/same"),
            response("/links", 200, HTML, "<ul><li><a href='/x'>और पढ़ें</a></li></ul>"),
            response("/good", 200, HTML, page("भारत और फ्रांस ने समझौता किया।")));
    List<JsonNode> lines = lines(post(archive));
    assertThat(lines)
        .extracting(line -> line.path("outcome").asText())
        .containsExactly("SKIPPED", "SKIPPED", "SKIPPED", "REFUSED", "CREATED", "");
    assertThat(lines.get(0).path("reason").asText()).contains("404");
    assertThat(lines.get(1).path("reason").asText()).contains("image/png");
    assertThat(lines.get(2).path("reason").asText()).contains("earlier visit");
    assertThat(lines.get(3).path("reason").asText()).contains("no running text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no archive at all", "{\"text\":\"क\"}"})
  void whatIsNoArchiveIsRefused(String body) {
    post(body.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .contentType("application/problem+json");
  }

  @Test
  @DisplayName("38 a record that unpacks to more than a thousand times")
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(
        archive(
            WarcCompression.GZIP,
            response("/good", 200, HTML, page("भारत और पेरू ने समझौता किया।"))));
    try (OutputStream bomb = new GZIPOutputStream(archive)) {
      bomb.write(head(400L << 20));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 400; i++) {
        bomb.write(zeros);
      }
    }
    JsonNode end = lines(post(archive.toByteArray())).getLast();
    assertThat(end.path("created").asInt()).isOne();
    assertThat(end.path("error").asText()).contains("times what came");
  }

  @Test
  @DisplayName("30 an archive that never ends")
  void anArchiveThatNeverEndsIsCut() throws Exception {
    byte[] record =
        archive(
            WarcCompression.NONE,
            response("/image", 200, MediaType.parse("image/png"), "x".repeat(1 << 20)));
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port);
        BufferedReader answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/archives HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/warc\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      Thread sender = Thread.ofVirtual().start(() -> sendForEver(record, out));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 200");
      assertThat(answer.lines().filter(line -> line.contains("\"end\":true")).findFirst())
          .hasValueSatisfying(end -> assertThat(end).contains("is over 67,108,864 bytes"));
      sender.interrupt();
      sender.join();
    }
  }

  private static void sendForEver(byte[] record, OutputStream out) {
    try {
      while (true) {
        out.write((Integer.toHexString(record.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(record);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException cut) {
      // as it should be
    }
  }

  @ParameterizedTest(name = "40 an archive of files, {0}")
  @ValueSource(strings = {"../../../../tmp/sandhi-slip", "/tmp/sandhi-slip", "..\\sandhi-slip"})
  void namesOfFilesWithinAnArchiveMeanNothing(String name) throws IOException {
    ByteArrayOutputStream files = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(files)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(page("पाठ").getBytes(StandardCharsets.UTF_8));
    }
    post(files.toByteArray()).then().statusCode(422).contentType("application/problem+json");
    byte[] warc =
        archive(
            WarcCompression.NONE,
            new Warcinfo.Builder().filename(name).fields(Map.of()).build(),
            response("/../.." + "/tmp/sandhi-slip", 200, HTML, page("भारत और घाना मिले।")));
    assertWhole(lines(post(warc)), 2, 1);
    assertThat(Path.of("/tmp/sandhi-slip")).doesNotExist();
  }

  @Test
  void anArchiveOfNothingHasNoRecords() {
    assertWhole(lines(post(archive(WarcCompression.GZIP, info()))), 1, 0);
  }

  private static void assertWhole(List<JsonNode> lines, int records, int created) {
    JsonNode end = lines.getLast();
    assertThat(end.path("end").asBoolean()).isTrue();
    assertThat(end.path("records").asInt()).isEqualTo(records);
    assertThat(end.path("created").asInt()).isEqualTo(created);
    assertThat(end.path("brokenAt").isNull()).isTrue();
  }

  private static Response post(byte[] archive) {
    return given().contentType("application/warc").body(archive).post("/v1/archives");
  }

  private static List<JsonNode> lines(Response response) {
    response.then().statusCode(200).contentType("application/x-ndjson");
    return response
        .asString()
        .lines()
        .map(line -> {
          try {
            return new ObjectMapper().readTree(line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .toList();
  }

  private static byte[] archive(WarcCompression compression, WarcRecord... records) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(archive), compression)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive.toByteArray();
  }

  /// The head of a record, which says how long it is.
  private byte[] head(long length) {
    return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + UUID.randomUUID()
            + ">\r\nWARC-Date: 2025-11-05T00:00:00Z\r\nWARC-Target-URI: "
            + host
            + "/endless\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + length
            + "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static WarcRecord info() {
    return new Warcinfo.Builder().fields(Map.of("software", List.of("the test"))).build();
  }

  private WarcRecord response(String path, int status, MediaType type, String body) {
    try {
      HttpResponse http =
          new HttpResponse.Builder(status, "x")
              .body(type, body.getBytes(StandardCharsets.UTF_8))
              .build();
      return new WarcResponse.Builder(URI.create(host + path))
          .date(Instant.now())
          .body(http)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WarcRecord revisit(String path) throws IOException {
    return new WarcRevisit.Builder(
            URI.create(host + path), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
        .date(Instant.now())
        .body(new HttpResponse.Builder(200, "OK").build())
        .build();
  }

  private static String page(String text) {
    return "<html><body><p>" + text + "</p></body></html>";
  }
}
