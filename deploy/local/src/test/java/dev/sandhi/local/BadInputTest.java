package dev.sandhi.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is wrong is told as a problem (RFC 9457), by each service, and breaks none of them.
@ExtendWith(RunningSandhi.Extension.class)
class BadInputTest {

  private static final int TWENTY_MEGABYTES = 20 << 20;

  private static Api api;

  @BeforeAll
  static void reach(RunningSandhi sandhi) {
    api = new Api(sandhi);
  }

  @TestFactory
  List<DynamicTest> badBodies() {
    Map<String, byte[]> bodies =
        Map.ofEntries(
            Map.entry("nothing", new byte[0]),
            Map.entry("an empty text", json("{\"text\": \"\"}")),
            Map.entry("white space only", json("{\"text\": \" \\n\\t\\u00a0\\u200b \"}")),
            Map.entry("no text", json("{\"title\": \"मुलाकात\"}")),
            Map.entry("NUL", json("{\"text\": \"मोदी\\u0000 ने\"}")),
            Map.entry("a lone high surrogate", json("{\"text\": \"मोदी \\ud800 ने\"}")),
            Map.entry("a lone low surrogate", json("{\"text\": \"मोदी \\udc00 ने\"}")),
            Map.entry("invalid UTF-8", "{\"text\": \"caf\u00e9 \u00ff\"}".getBytes(ISO_8859_1)),
            Map.entry("broken JSON", json("{\"text\": \"मोदी")),
            Map.entry("JSON of another shape", json("[1, 2, 3]")),
            Map.entry("a text that is an object", json("{\"text\": {\"hi\": \"मोदी\"}}")),
            Map.entry(
                "a date that is none", json("{\"text\": \"म\", \"publishedOn\": \"2025-02-30\"}")));
    List<DynamicTest> tests = new ArrayList<>();
    bodies.forEach((name, body) -> {
      tests.add(
          DynamicTest.dynamicTest(
              "ingest-service: " + name,
              () -> assertProblem(send(Service.INGEST, body).post("/v1/articles"))));
      tests.add(
          DynamicTest.dynamicTest(
              "extract-service: " + name,
              () -> assertProblem(send(Service.EXTRACT, body).post("/v1/extractions"))));
      tests.add(
          DynamicTest.dynamicTest(
              "extract-service, stored: " + name,
              () ->
                  assertProblem(
                      send(Service.EXTRACT, body)
                          .put("/v1/articles/art_00000000000000000000/records"))));
    });
    return tests;
  }

  @Test
  void twentyMegabytesAreTooMuch() {
    byte[] body = json("{\"text\": \"" + "a".repeat(TWENTY_MEGABYTES) + "\"}");

    assertProblem(send(Service.INGEST, body).post("/v1/articles"), 413);
    assertProblem(send(Service.EXTRACT, body).post("/v1/extractions"), 413);
  }

  @TestFactory
  List<DynamicTest> badQuestions() {
    return List.of(
            "/v1/meetings?colour=red",
            "/v1/meetings?country=",
            "/v1/meetings?country=%00",
            "/v1/meetings?country=%ff",
            "/v1/meetings?limit=0",
            "/v1/meetings?limit=9999999999999",
            "/v1/meetings?date_from=2025-13-01",
            "/v1/meetings?date_from=2025-02-01&date_to=2025-01-01",
            "/v1/meetings?kind=PARTY",
            "/v1/meetings?cursor=broken",
            "/v1/meetings/mtg_none",
            "/v1/meetings/%00",
            "/v1/agreements?status=HELD",
            "/v1/agreements?cursor=eyJ9",
            "/v1/nothing")
        .stream()
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () ->
                    assertProblem(api.request(Service.QUERY).urlEncodingEnabled(false).get(path))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> wrongWaysToAsk() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Service service : Service.values()) {
      String path =
          switch (service) {
            case INGEST -> "/v1/articles";
            case EXTRACT -> "/v1/extractions";
            case QUERY -> "/v1/meetings";
          };
      tests.add(
          DynamicTest.dynamicTest(
              service.title() + ": an unknown path",
              () -> assertProblem(api.request(service).get("/v1/nothing"), 404)));
      tests.add(
          DynamicTest.dynamicTest(
              service.title() + ": another method",
              () -> assertProblem(api.request(service).delete(path), 405)));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "ingest-service: another form",
            () ->
                assertProblem(
                    api.request(Service.INGEST)
                        .contentType("application/xml")
                        .body("<text/>")
                        .post("/v1/articles"),
                    415)));
    tests.add(
        DynamicTest.dynamicTest(
            "query-service: an answer in another form",
            () ->
                assertProblem(
                    api.request(Service.QUERY).accept("application/pdf").get("/v1/meetings"),
                    406)));
    return tests;
  }

  /// Not Hindi is not wrong: it is kept, and set aside.
  @Test
  void otherLanguagesAreKeptAndSetAside() throws Exception {
    String english = "The foreign ministers of India and Japan met in Tokyo on Friday for talks.";
    String marathi =
        "भारताचे परराष्ट्र मंत्री आणि जपानचे परराष्ट्र मंत्री यांची शुक्रवारी टोकियो येथे भेट झाली"
            + " आणि त्यांनी चर्चा केली आहे.";
    for (String text : List.of(english, marathi)) {
      String id = api.post(text).then().statusCode(201).extract().path("id");
      assertThat(api.settled(id)).isEqualTo("SET_ASIDE");
    }
  }

  private static RequestSpecification send(Service service, byte[] body) {
    return api.request(service).contentType("application/json").body(body);
  }

  private static byte[] json(String text) {
    return text.getBytes(UTF_8);
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertProblem(response);
  }

  private static void assertProblem(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isBetween(400, 499);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(response.statusCode());
    assertThat(response.jsonPath().getString("title")).isNotBlank();
  }
}
