package dev.sandhi.extract.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What surrounds the API: its document, and the checks of the platform it runs on.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServiceTest {

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void isHealthy(String check) {
    given().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void startTellsTheEngine() {
    given().get("/q/health/started").then().body("checks.name", hasItem("engine"));
  }

  @Test
  void visitorIsLedToSwaggerUi() {
    given().get("/").then().statusCode(200).body(containsString("swagger-ui"));
  }

  @Test
  void everyExampleOfTheDocumentIsAnswered() {
    JsonPath document = document();
    Map<String, Map<String, Object>> examples = document.getMap("components.examples");

    assertThat(examples).containsKeys("Meeting", "Agreement", "PlainMeeting");
    for (Map<String, Object> example : examples.values()) {
      Object value = example.get("value");
      given()
          .contentType(value instanceof String ? "text/plain; charset=UTF-8" : "application/json")
          .body(value)
          .post("/v1/extractions")
          .then()
          .statusCode(200);
    }
    Object revision =
        document.get(
            "paths.'/v1/articles/{id}/records'.put.requestBody.content.'application/json'"
                + ".examples.first.value");
    given()
        .contentType(ContentType.JSON)
        .body(revision)
        .put("/v1/articles/art_examp1e00000000000/records")
        .then()
        .statusCode(200);
  }

  @Test
  void everyOperationTellsItsProblems() {
    JsonPath document = document();

    for (String path : List.of("/v1/extractions", "/v1/explanations")) {
      assertThat(document.getMap("paths.'" + path + "'.post.responses"))
          .containsKeys("200", "400", "413", "415", "422");
      assertThat(
              document.getString(
                  "paths.'" + path + "'.post.requestBody.content.'text/plain'.schema.type"))
          .isEqualTo("string");
    }
    assertThat(document.getMap("paths.'/v1/articles/{id}/records'.put.responses"))
        .containsKeys("200", "400", "413", "415", "503");
  }

  private static JsonPath document() {
    return JsonPath.from(given().queryParam("format", "json").get("/q/openapi").asString());
  }
}
