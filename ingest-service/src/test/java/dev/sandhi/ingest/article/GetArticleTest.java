package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.common.article.ExtractionReceipt.Outcome;
import dev.sandhi.common.article.PageRemain;
import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class GetArticleTest {

  private final FakeExtractor extractor = FakeExtractor.running();

  @Test
  void beforeItIsReadAllThatTheReceiptTellsIsOpen() {
    String url = newUrl();
    CountDownLatch seen = new CountDownLatch(1);
    extractor.script(url, FakeExtractor.holding(seen));
    String id = create(url, "पाठ।");
    get(id)
        .body("state", equalTo("QUEUED"))
        .body("meetings", nullValue())
        .body("$", hasKey("meetings"))
        .body("engineVersion", nullValue())
        .body("publishedOn", nullValue())
        .body("publishedBasis", nullValue())
        .body("remains", empty());
    seen.countDown();
    await(id, "EXTRACTED");
  }

  @Test
  void theReceiptIsKeptBesideTheArticle() {
    String url = newUrl();
    extractor.script(
        url,
        FakeExtractor.receipt(request ->
            new ExtractionReceipt(
                request.articleId(),
                request.revision().revision(),
                "7",
                Outcome.EXTRACTED,
                null,
                LocalDate.of(2025, 11, 5),
                PublishedBasis.DATELINE,
                3,
                4,
                List.of(
                    new PageRemain(5, 17, PageRemain.Reason.TEASER),
                    new PageRemain(20, 30, PageRemain.Reason.COMMENT_FORM)))));
    await(create(url, "date 2025-11-05 यह भी पढ़ें: कुछ और।"), "EXTRACTED")
        .body("publishedOn", equalTo("2025-11-05"))
        .body("publishedBasis", equalTo("DATELINE"))
        .body("engineVersion", equalTo("7"))
        .body("meetings", equalTo(3))
        .body("agreements", equalTo(4))
        .body("remains", hasSize(2))
        .body("remains[0]", equalTo(Map.of("start", 5, "end", 17, "reason", "TEASER")))
        .body("language", nullValue())
        .body("attempts", equalTo(1))
        .body("lastError", nullValue());
  }

  @Test
  void aGivenDateIsGiven() {
    String id =
        post(Map.of("url", newUrl(), "text", "पाठ।", "publishedOn", "2025-07-26"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    await(id, "EXTRACTED")
        .body("publishedOn", equalTo("2025-07-26"))
        .body("publishedBasis", equalTo("GIVEN"));
  }

  @Test
  void aTextInAnotherLanguageIsSetAside() {
    String url = newUrl();
    extractor.script(url, FakeExtractor.reading(Outcome.SET_ASIDE));
    await(create(url, "भारत आणि अमेरिका यांच्यात करार झाला आहे."), "SET_ASIDE")
        .body("language", equalTo("mr"));
  }

  @Test
  void whatANewerEngineHasReadCountsAsRead() {
    String url = newUrl();
    extractor.script(url, FakeExtractor.reading(Outcome.STALE));
    await(create(url, "पाठ।"), "EXTRACTED").body("meetings", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"art_00000000000000000000", "x", "art_0000000000000000000\u0000", "…", " "})
  void thereIsNoOtherArticle(String id) {
    given()
        .get("/v1/articles/{id}", id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("status", equalTo(404))
        .body("title", equalTo("No such article"));
  }
}
