package dev.sandhi.ingest.dispatch;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static dev.sandhi.ingest.FakeExtractor.answer;
import static dev.sandhi.ingest.FakeExtractor.status;
import static dev.sandhi.ingest.ServiceEnvironment.MAX_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Delivery;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.FakeExtractor.Behaviour;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever extract-service does, no article is lost, and none is given up for what is not its
/// fault.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class DispatchTest {

  private static final String TEXT = "भारत और अमेरिका के बीच समझौता हुआ।";

  private final FakeExtractor extractor = FakeExtractor.running();

  @Inject Extractor client;

  @Test
  void aReadArticleLeavesNoJob() throws SQLException {
    String id = create(newUrl(), TEXT);
    await(id, "EXTRACTED").body("attempts", equalTo(1)).body("lastError", nullValue());
    assertThat(jobsOf(id)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("absences")
  void whatIsNotTheArticlesFaultDoesNotCount(String name, Behaviour behaviour) {
    String url = newUrl();
    extractor.script(
        url, Collections.nCopies(MAX_ATTEMPTS + 2, behaviour).toArray(Behaviour[]::new));
    await(create(url, TEXT), "EXTRACTED").body("attempts", equalTo(1));
    assertThat(extractor.requests(url)).hasSize(MAX_ATTEMPTS + 3);
  }

  static Stream<Arguments> absences() {
    return Stream.of(
        Arguments.of("503", status(503, "{\"detail\":\"starting\"}")),
        Arguments.of("429", status(429, "{\"detail\":\"busy\"}")),
        Arguments.of("408", status(408, "")));
  }

  @Test
  void aServiceThatIsGoneIsWaitedFor() throws IOException, SQLException {
    extractor.goAway();
    List<String> ids = IntStream.range(0, 20).mapToObj(i -> create(newUrl(), TEXT)).toList();
    Database.await(
        "the first was tried", () -> get(ids.getFirst()).extract().path("lastError") != null);
    get(ids.getFirst())
        .body("state", equalTo("QUEUED"))
        .body("lastError", containsString("cannot be reached"));
    extractor.comeBack();
    ids.forEach(id -> await(id, "EXTRACTED").body("attempts", equalTo(1)));
  }

  @Test
  void aServiceThatIsFrozenIsWaitedFor() {
    String url = newUrl();
    extractor.freeze();
    String id = create(url, TEXT);
    Database.await("it was tried and put back", () -> get(id).extract().path("lastError") != null);
    get(id).body("lastError", containsString("does not answer"));
    extractor.thaw();
    await(id, "EXTRACTED");
    assertThat(get(id).extract().<Integer>path("attempts")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aFailureCountsAndIsTriedAgain(String name, Behaviour behaviour, String error) {
    String url = newUrl();
    CountDownLatch seen = new CountDownLatch(1);
    extractor.script(url, behaviour, FakeExtractor.holding(seen));
    String id = create(url, TEXT);
    Database.await("it is tried again", () -> extractor.requests(url).size() == 2);
    get(id)
        .body("state", equalTo("QUEUED"))
        .body("attempts", equalTo(2))
        .body("lastError", containsString(error));
    seen.countDown();
    await(id, "EXTRACTED").body("attempts", equalTo(2)).body("lastError", nullValue());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void afterTheLastAttemptItIsGivenUpWithItsError(String name, Behaviour behaviour, String error)
      throws SQLException {
    String url = newUrl();
    extractor.script(
        url, Collections.nCopies(MAX_ATTEMPTS + 1, behaviour).toArray(Behaviour[]::new));
    String id = create(url, TEXT);
    await(id, "DEAD")
        .body("attempts", equalTo(MAX_ATTEMPTS))
        .body("lastError", containsString(error))
        .body("text", equalTo(TEXT))
        .body("meetings", nullValue());
    assertThat(extractor.requests(url)).hasSize(MAX_ATTEMPTS);
    assertThat(jobsOf(id)).isEmpty();
    post(url, TEXT).then().statusCode(200).body("state", equalTo("DEAD"));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("bad request", status(400, "{\"detail\":\"text: no\"}"), "400 text: no"),
        Arguments.of("no such path", status(404, "<html>"), "404 <html>"),
        Arguments.of("breakdown", status(500, "{\"title\":\"Oops\\u0000\"}"), "500 Oops\uFFFD"),
        Arguments.of("garbage", status(200, "\u0000garbage"), "no proper answer"),
        Arguments.of("null", status(200, "null"), "no receipt"),
        Arguments.of("nothing", status(200, ""), ""),
        Arguments.of("wrong schema", status(200, "{\"meetings\":\"many\"}"), "no proper answer"),
        Arguments.of("half a receipt", status(200, "{\"articleId\":\"art_1\"}"), ""),
        Arguments.of(
            "receipt of another",
            status(
                200,
                """
                {"articleId":"art_1","revision":1,"engineVersion":"1","outcome":"EXTRACTED",
                 "meetings":0,"agreements":0,"remains":[]}
                """),
            "no receipt of this revision"),
        Arguments.of("cut connection", (Behaviour) (exchange, request) -> {}, "no proper answer"),
        Arguments.of(
            "cut answer",
            (Behaviour)
                (exchange, request) -> {
                  exchange.sendResponseHeaders(200, 1_000);
                  exchange.getResponseBody().write('{');
                },
            "no proper answer"));
  }

  @Test
  void anAnswerThatTakesTooLongCounts() {
    String url = newUrl();
    CountDownLatch never = new CountDownLatch(1);
    extractor.script(url, FakeExtractor.holding(never));
    await(create(url, TEXT), "EXTRACTED").body("attempts", equalTo(2));
    never.countDown();
  }

  @Test
  void whatIsCutShortBecauseTheServiceStopsDoesNotCount() throws Exception {
    String url = newUrl();
    CountDownLatch never = new CountDownLatch(1);
    extractor.script(url, FakeExtractor.holding(never));
    Article article = new Article(TEXT, null, url, null, null);
    AtomicReference<Answer<ExtractionReceipt>> answer = new AtomicReference<>();
    Thread worker =
        Thread.ofPlatform()
            .start(() ->
                answer.set(client.extract(List.of(new Delivery("art_1", 1, article))).getFirst()));
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    worker.interrupt();
    worker.join();
    never.countDown();
    assertThat(answer.get()).isEqualTo(new Answer.Stopped<>());
  }

  @Test
  void whatANewerServiceTellsBesidesIsNotMinded() {
    String url = newUrl();
    extractor.script(
        url,
        (exchange, request) ->
            answer(
                exchange,
                200,
                """
                {"articleId":"%s","revision":1,"engineVersion":"2","outcome":"EXTRACTED",
                 "meetings":0,"agreements":0,"remains":[],"mood":"good"}
                """
                    .formatted(request.articleId())));
    await(create(url, TEXT), "EXTRACTED").body("engineVersion", equalTo("2"));
  }

  private static List<String> jobsOf(String id) throws SQLException {
    return Database.query("select attempts from ingest.job where article_id = '%s'".formatted(id));
  }
}
