package dev.sandhi.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Speaks to the service as its clients do.
public final class ArticleClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ArticleClient() {}

  /// An address that no other test uses.
  public static String newUrl() {
    return "https://news.example/" + UUID.randomUUID();
  }

  public static Response post(Object body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/articles");
  }

  public static Response post(@Nullable String url, String text) {
    Map<String, @Nullable Object> article = new HashMap<>();
    article.put("url", url);
    article.put("text", text);
    return post(article);
  }

  /// Posts an article that is new, and gives its id.
  public static String create(String url, String text) {
    return post(url, text).then().statusCode(201).extract().path("id");
  }

  public static ValidatableResponse get(String id) {
    return given().get("/v1/articles/{id}", id).then().statusCode(200);
  }

  /// The article as soon as it has this state.
  public static ValidatableResponse await(String id, String state) {
    Instant deadline = Instant.now().plus(PATIENCE);
    ValidatableResponse article = get(id);
    while (!state.equals(article.extract().path("state"))) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("not %s: %s".formatted(state, article.extract().asString()));
      }
      article = get(id);
    }
    return article;
  }
}
