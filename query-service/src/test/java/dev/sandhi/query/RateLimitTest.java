package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A service that gives few credits.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
@TestProfile(RateLimitTest.FewCredits.class)
class RateLimitTest {

  public static class FewCredits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("sandhi.query.credits-per-minute", "50");
    }
  }

  /// Ten lists cost what there is; a minute that begins on the way gives as much once more.
  @Test
  void whoSpendsAllHasToWait() {
    List<Integer> statuses =
        IntStream.range(0, 25).mapToObj(i -> given().get("/v1/meetings").statusCode()).toList();
    assertThat(statuses.subList(0, 10)).containsOnly(200);
    assertThat(statuses.getLast()).isEqualTo(429);
    given()
        .get("/v1/meetings")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("\\d+"))
        .header("RateLimit", matchesPattern("\"minute\";r=0;t=\\d+"));
  }
}
