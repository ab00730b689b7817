package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Article, job and answer are stored together or not at all.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class TransactionTest {

  private final String url = newUrl();

  @AfterEach
  void mend() throws SQLException {
    Database.update("drop trigger if exists fault on ingest.job");
    Database.update("drop trigger if exists fault on ingest.idempotency");
    Database.update("drop function if exists ingest.fault()");
  }

  @Test
  void withoutItsJobNoArticleIsStored() throws SQLException {
    breakTable("ingest.job", "before insert");
    problem(post(url, "पाठ।"));
    assertThat(stored()).isEmpty();
    mend();
    await(post(url, "पाठ।").then().statusCode(201).extract().path("id"), "EXTRACTED");
  }

  @Test
  void withoutItsAnswerNoArticleIsStored() throws SQLException {
    breakTable("ingest.idempotency", "before update");
    problem(
        given()
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("url", url, "text", "पाठ।"))
            .post("/v1/articles"));
    assertThat(stored()).isEmpty();
  }

  @Test
  void aCommitThatFailsIsNotAcknowledged() throws SQLException {
    Database.update(FAULT);
    Database.update(
        """
        create constraint trigger fault after insert on ingest.job
        deferrable initially deferred for each row execute function ingest.fault()
        """);
    problem(post(url, "पाठ।"));
    assertThat(stored()).isEmpty();
  }

  private static final String FAULT =
      """
      create function ingest.fault() returns trigger language plpgsql as
        $$ begin raise exception 'planted'; end $$
      """;

  private static void breakTable(String table, String when) throws SQLException {
    Database.update(FAULT);
    Database.update(
        "create trigger fault %s on %s for each row execute function ingest.fault()"
            .formatted(when, table));
  }

  private static void problem(Response response) {
    response.then().statusCode(500).contentType("application/problem+json");
    assertThat(response.asString()).doesNotContain("planted", "Exception", "sql");
  }

  private List<String> stored() throws SQLException {
    return Database.query("select id from ingest.article where url = '%s'".formatted(url));
  }
}
