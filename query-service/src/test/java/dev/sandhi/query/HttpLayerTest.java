package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not the business of any resource: every refusal is a problem all the same.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class HttpLayerTest {

  private static final String PROBLEM = "application/problem+json";
  private static final String MEETING = "/v1/meetings/" + Sample.id("mtg_", 1);

  @BeforeEach
  void oneMeeting() throws SQLException {
    Records.replaceWith(new Sample(1).on("2025-10-31").meeting());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "/nope, 404",
    "/v1, 404",
    "/v1/nope, 404",
    "/v2/meetings, 404",
    "/q/nope, 404",
    "/v1/meetings/mtg_00000000000000000009, 404",
    "/v1/agreements/agr_00000000000000000001, 404",
    "/v1/meetings/mtg_00000000000000000001/nope, 404",
    "/v1/meetings/mtg_1, 400",
    "/v1/meetings/agr_00000000000000000001, 400",
    "/v1/meetings/MTG_00000000000000000001, 400",
    "/v1/meetings/%00, 400",
    "/v1/meetings/%E0%A4%A6, 400",
  })
  void anAddressIsRefusedWithAProblem(String address, int status) {
    given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status))
        .body("title", not(emptyOrNullString()))
        .body("instance", equalTo(address));
  }

  @ParameterizedTest
  @EnumSource(names = {"POST", "PUT", "PATCH", "DELETE"})
  void nothingIsWritten(Method method) {
    given()
        .contentType("application/json")
        .body("{")
        .request(method, MEETING)
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .header("Allow", "GET, HEAD, OPTIONS")
        .body("status", equalTo(405));
  }

  @Test
  void aFormatThatIsNotWrittenIsRefused() {
    given().accept("text/html").get(MEETING).then().statusCode(406).contentType(PROBLEM);
    given().accept("text/html, */*;q=0.1").get(MEETING).then().statusCode(200);
  }

  @Test
  void headAnswersAsGetWithoutTheBody() {
    given().head("/v1/meetings").then().statusCode(200).body(is(emptyOrNullString()));
    given().head(MEETING).then().statusCode(200);
    given().head("/v1/meetings/" + Sample.id("mtg_", 2)).then().statusCode(404);
  }

  @Test
  void anyOriginMayRead() {
    given()
        .header("Origin", "https://page.example")
        .get(MEETING)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Credentials", (String) null);
    given()
        .header("Origin", "https://page.example")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "x-mine")
        .options(MEETING)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
        .header("Access-Control-Allow-Headers", "*");
    given()
        .get("/v1/meetings?query=x")
        .then()
        .statusCode(400)
        .header("Access-Control-Allow-Origin", "*");
  }

  @Test
  void theRootLeadsToSwaggerUi() {
    given().redirects().follow(false).get("/").then().statusCode(307);
    assertThat(given().get("/").then().statusCode(200).extract().asString())
        .contains("swagger-ui-bundle.js")
        .contains("/q/openapi");
  }

  @Test
  void anAddressThatIsTooLongIsRefused() {
    given()
        .get("/v1/meetings?person=" + "a".repeat(9_000))
        .then()
        .statusCode(414)
        .contentType(PROBLEM);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/v1/meetings?person=%zz",
        "/v1/meetings?person=%",
        "/v1/meetings?%zz=x",
        "/v1/meetings?person=\u0926",
        "/v1/meetings/%zz",
        "/q/%zz",
        "/%zz"
      })
  void anAddressThatCannotBeReadIsRefused(String address) throws IOException {
    refused("GET " + address + " HTTP/1.1\r\nHost: x\r\n\r\n");
  }

  @Test
  void aRequestToNoHostIsRefused() throws IOException {
    refused("GET /v1/meetings HTTP/1.1\r\n\r\n");
  }

  private static void refused(String request) throws IOException {
    assertThat(raw(request)).startsWith("HTTP/1.1 400 ").containsIgnoringCase(PROBLEM);
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] answer = new byte[4_096];
      int length = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }
  }
}
