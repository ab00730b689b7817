package dev.sandhi.ingest.dispatch;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static dev.sandhi.ingest.ServiceEnvironment.MAX_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// A job belongs to one worker at a time, also when workers freeze, die and come back.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class LeaseTest {

  private static final String TEXT = "भारत और अमेरिका के बीच समझौता हुआ।";

  private final FakeExtractor extractor = FakeExtractor.running();
  private final CountDownLatch answer = new CountDownLatch(1);

  @Test
  void anAnswerThatComesAfterTheLeasePassedIsIgnored() throws SQLException {
    String url = newUrl();
    extractor.script(url, FakeExtractor.holding(answer));
    String id = create(url, TEXT);
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    passToAnother(id, "1 hour");
    answerLate();
    get(id).body("state", equalTo("QUEUED")).body("meetings", nullValue());
    assertThat(Database.query("select lease from ingest.job where article_id = '%s'".formatted(id)))
        .containsExactly("00000000-0000-0000-0000-000000000001");
  }

  @Test
  void aFailureThatComesAfterTheLeasePassedIsIgnored() throws SQLException {
    String url = newUrl();
    extractor.script(
        url, FakeExtractor.holding(answer, FakeExtractor.status(400, "{\"detail\":\"late\"}")));
    String id = create(url, TEXT);
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    passToAnother(id, "1 hour");
    answerLate();
    get(id).body("state", equalTo("QUEUED")).body("lastError", nullValue());
  }

  @Test
  void aJobWhoseWorkerNeverCameBackIsTakenAgain() throws SQLException {
    String url = newUrl();
    extractor.script(url, FakeExtractor.holding(answer));
    String id = create(url, TEXT);
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    passToAnother(id, "50 milliseconds");
    answer.countDown();
    await(id, "EXTRACTED").body("attempts", equalTo(3));
    assertThat(extractor.requests(url)).hasSize(2);
  }

  @Test
  void aJobThatEveryWorkerDiedOverIsGivenUpUntried() throws SQLException {
    String url = newUrl();
    extractor.script(url, FakeExtractor.holding(answer));
    String id = create(url, TEXT);
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    Database.update(
        "update ingest.job set attempts = %d, run_at = now(), lease = gen_random_uuid()"
                .formatted(MAX_ATTEMPTS)
            + " where article_id = '%s'".formatted(id));
    answer.countDown();
    await(id, "DEAD").body("lastError", equalTo("every attempt was cut short"));
    assertThat(extractor.requests(url)).hasSize(1);
  }

  @Test
  void aNewRevisionFencesOffTheAnswerToTheOldOne() {
    String url = newUrl();
    extractor.script(url, FakeExtractor.holding(answer));
    String id = create(url, TEXT);
    Database.await("it is under way", () -> !extractor.requests(url).isEmpty());
    post(url, TEXT + " अद्यतन।").then().statusCode(201).body("revision", equalTo(2));
    answer.countDown();
    await(id, "EXTRACTED").body("revision", equalTo(2)).body("attempts", equalTo(1));
  }

  private static void passToAnother(String id, String forHowLong) throws SQLException {
    Database.update(
        """
        update ingest.job set attempts = attempts + 1,
          lease = '00000000-0000-0000-0000-000000000001', run_at = now() + interval '%s'
        where article_id = '%s'
        """
            .formatted(forHowLong, id));
  }

  /// Lets the late answer out, and waits until it was looked at: while one of the two workers is
  /// held up, only the one with the late answer can do anything afterwards.
  private void answerLate() {
    CountDownLatch busy = new CountDownLatch(1);
    String busyUrl = newUrl();
    extractor.script(busyUrl, FakeExtractor.holding(busy));
    create(busyUrl, TEXT);
    Database.await("both are under way", () -> !extractor.requests(busyUrl).isEmpty());
    answer.countDown();
    await(create(newUrl(), TEXT), "EXTRACTED");
    busy.countDown();
  }
}
