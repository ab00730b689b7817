package dev.sandhi.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class HealthTest {

  @Test
  void itIsAliveWhileItHandsOn() {
    given()
        .get("/q/health/live")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("dispatcher"))
        .body("status", equalTo("UP"));
  }

  @Test
  void itIsReadyWhenTheDatabaseAnswers() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItem("Database connections health check"));
  }

  @Test
  void itSaysThatItStarted() {
    given().get("/q/health/started").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void theRootLeadsToSwaggerUi() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(307)
        .header("Location", endsWith("/q/swagger-ui/"));
    given().get("/q/swagger-ui/").then().statusCode(200).contentType("text/html");
  }
}
