package dev.sandhi.ingest.upkeep;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static dev.sandhi.ingest.ServiceEnvironment.MOST_WAITING;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How much waits is told, and too much of it shuts the door.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class StatusTest {

  @AfterEach
  void clear() throws SQLException {
    Database.update("delete from ingest.job where priority = 99");
    Database.await("there is room again", () -> given().get("/v1/status").path("accepting"));
  }

  @Test
  void whileTooMuchWaitsNothingIsTakenIn() throws SQLException {
    String id = create(newUrl(), "पाठ।");
    await(id, "EXTRACTED");
    fill();
    given()
        .get("/v1/status")
        .then()
        .statusCode(200)
        .body("backlog", greaterThan(MOST_WAITING))
        .body("oldestJob", notNullValue())
        .body("accepting", equalTo(false));
    post(newUrl(), "पाठ।")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", "30");
    given()
        .contentType("application/x-ndjson")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .post("/v1/batches")
        .then()
        .statusCode(429);
    clear();
    await(create(newUrl(), "पाठ।"), "EXTRACTED");
  }

  @Test
  void theSameIsToldAsMetrics() {
    await(create(newUrl(), "पाठ।"), "EXTRACTED");
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .contains(
            "sandhi_queue_jobs",
            "sandhi_queue_in_work",
            "sandhi_queue_oldest_age_seconds",
            "sandhi_articles_dead",
            "sandhi_database_bytes",
            "sandhi_dispatch_attempts_total{outcome=\"received\"}",
            "sandhi_article_delay_seconds_bucket");
  }

  /// Jobs that are not ready for a day, more than there may be.
  private static void fill() throws SQLException {
    Database.update(
        """
        with article as (
          insert into ingest.article (id, revision, received_at)
          select 'art_wait' || lpad(i::text, 16, '0'), 1, now() from generate_series(0, %d) i
          on conflict (id) do update set revision = 1 returning id),
        revision as (
          insert into ingest.article_revision
            (article_id, revision, text, content_hash, received_at, state)
          select id, 1, 'पाठ', '\\x00', now(), 'QUEUED' from article
          on conflict (article_id, revision) do update set revision = 1 returning article_id)
        insert into ingest.job (article_id, revision, priority, run_at)
        select article_id, 1, 99, now() + interval '1 day' from revision
        """
            .formatted(MOST_WAITING));
  }
}
