package dev.sandhi.local;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The public API of the three services, as the tests use it.
record Api(RunningSandhi sandhi) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long STEP_MILLISECONDS = 200;

  RequestSpecification request(Service service) {
    URI address = sandhi.address(service);
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .baseUri("http://" + address.getHost())
        .port(address.getPort());
  }

  Response post(String text) {
    return request(Service.INGEST)
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/articles");
  }

  JsonPath article(String id) {
    return request(Service.INGEST)
        .get("/v1/articles/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// The state of an article once it is queued no more.
  String settled(String id) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    String state = article(id).getString("state");
    while (state.equals("QUEUED") && Instant.now().isBefore(deadline)) {
      Thread.sleep(STEP_MILLISECONDS);
      state = article(id).getString("state");
    }
    return state;
  }

  JsonPath extraction(String text) {
    return request(Service.EXTRACT)
        .contentType(ContentType.JSON)
        .body(Map.of("text", text))
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// What each report of an event says.
  List<Map<String, Object>> reports(String collection, String event) {
    return request(Service.QUERY)
        .get("/v1/" + collection + "/" + event + "/reports")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("data");
  }

  /// All records of a collection, page by page, those of the background too.
  List<Map<String, Object>> all(String collection) {
    List<Map<String, Object>> records = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>(Map.of("limit", 3, "background", "include"));
    String cursor = null;
    do {
      JsonPath page =
          request(Service.QUERY)
              .queryParams(parameters)
              .get("/v1/" + collection)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      records.addAll(page.getList("data"));
      cursor = page.getString("meta.nextCursor");
      parameters.put("cursor", cursor);
    } while (cursor != null);
    return records;
  }
}
