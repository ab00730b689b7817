package dev.sandhi.ingest.upkeep;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static dev.sandhi.ingest.FakeExtractor.status;
import static dev.sandhi.ingest.ServiceEnvironment.MAX_ATTEMPTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.FakeExtractor.Behaviour;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was given up is listed, shown, tried again and let be.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class DeadLetterTest {

  private static final String TEXT = "भारत और अमेरिका के बीच समझौता हुआ।";

  private final FakeExtractor extractor = FakeExtractor.running();

  @Test
  void oneIsShownWithItsError() {
    String url = newUrl();
    String id = kill(url);
    given()
        .get("/v1/dead-letters/{id}", id)
        .then()
        .statusCode(200)
        .body("articleId", equalTo(id))
        .body("url", equalTo(url))
        .body("attempts", equalTo(MAX_ATTEMPTS))
        .body("error", containsString("planted"));
    given()
        .get("/v1/status")
        .then()
        .statusCode(200)
        .body("dead", greaterThanOrEqualTo(1))
        .body("accepting", equalTo(true));
  }

  @Test
  void allAreListedPageByPageTheLastFirst() {
    List<String> dead = List.of(kill(newUrl()), kill(newUrl()), kill(newUrl()));
    List<String> listed = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          given()
              .queryParams(
                  cursor == null ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", cursor))
              .get("/v1/dead-letters")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      listed.addAll(page.getList("data.articleId"));
      cursor = page.getString("meta.nextCursor");
    } while (cursor != null);
    assertThat(listed).doesNotHaveDuplicates().containsSubsequence(dead.reversed());
  }

  @Test
  void oneThatIsTriedAgainHasAllItsAttemptsBeforeIt() {
    String id = kill(newUrl());
    given().post("/v1/dead-letters/{id}/retry", id).then().statusCode(202);
    await(id, "EXTRACTED").body("attempts", equalTo(1));
    given().get("/v1/dead-letters/{id}", id).then().statusCode(404);
  }

  @Test
  void oneThatIsDroppedIsKeptAndNotListed() {
    String url = newUrl();
    String id = kill(url);
    given().delete("/v1/dead-letters/{id}", id).then().statusCode(204);
    given().delete("/v1/dead-letters/{id}", id).then().statusCode(404);
    await(id, "DROPPED").body("text", equalTo(TEXT));
    post(url, TEXT + " अद्यतन।").then().statusCode(201);
    await(id, "EXTRACTED").body("revision", equalTo(2));
  }

  @Test
  void oneThatWasReadBeforeIsAsBeforeWhenItIsDropped() throws SQLException {
    String url = newUrl();
    String id = create(url, TEXT);
    await(id, "EXTRACTED");
    Database.update(
        "update ingest.article_revision set state = 'DEAD', last_error = 'x' where article_id = '"
            + id
            + "'");
    given().delete("/v1/dead-letters/{id}", id).then().statusCode(204);
    await(id, "EXTRACTED");
  }

  @Test
  void whatThereIsNotIsAProblem() {
    problem(given().get("/v1/dead-letters/art_00000000000000000000"), 404);
    problem(given().post("/v1/dead-letters/…/retry"), 404);
    problem(given().delete("/v1/dead-letters/x"), 404);
    problem(given().get("/v1/dead-letters?limit=0"), 400);
    problem(given().get("/v1/dead-letters?limit=201"), 400);
    problem(given().get("/v1/dead-letters?limit=x"), 404);
    problem(given().get("/v1/dead-letters?cursor=eA"), 400);
    problem(given().get("/v1/dead-letters?cursor=%25"), 400);
  }

  private static void problem(Response response, int status) {
    response.then().statusCode(status).contentType("application/problem+json");
  }

  private String kill(String url) {
    extractor.script(
        url,
        Collections.nCopies(MAX_ATTEMPTS, status(400, "{\"detail\":\"planted\"}"))
            .toArray(Behaviour[]::new));
    String id = create(url, TEXT);
    await(id, "DEAD");
    return id;
  }
}
