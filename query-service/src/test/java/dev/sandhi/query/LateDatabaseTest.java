package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// The service is started first, and extract-service brings the schema and the role later.
@QuarkusTest
@WithTestResource(LateDatabaseTest.NotYetMigrated.class)
class LateDatabaseTest {

  @Test
  void theServiceIsUpAtOnceAndReadyWithTheRecords() {
    given().get("/q/health/started").then().statusCode(200);
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("status", equalTo("DOWN"))
        .body("checks[0].name", equalTo("records"));
    for (String address : List.of("/v1/meetings", "/v1/meetings/mtg_00000000000000000001")) {
      given()
          .get(address)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "5");
    }

    RecordsDatabase.migrate(
        ConfigProvider.getConfig().getValue(RecordsDatabase.OWNER_URL, String.class));

    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    int ready = given().get("/q/health/ready").statusCode();
    while (ready != 200 && Instant.now().isBefore(deadline)) {
      ready = given().get("/q/health/ready").statusCode();
    }
    assertThat(ready).isEqualTo(200);
    given().get("/v1/meetings").then().statusCode(200).body("data.size()", equalTo(0));
    given().get("/v1/meetings/mtg_00000000000000000001").then().statusCode(404);
  }

  /// A server with nothing in it.
  public static final class NotYetMigrated extends RecordsDatabase {
    @Override
    void prepare(String url) {}
  }
}
