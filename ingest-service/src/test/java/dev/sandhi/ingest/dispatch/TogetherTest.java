package dev.sandhi.ingest.dispatch;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Articles go together while all is well, and by themselves when it is not known who is to blame.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class TogetherTest {

  private static final String TEXT = "भारत और अमेरिका के बीच समझौता हुआ।";

  private final FakeExtractor extractor = FakeExtractor.running();

  @AfterEach
  void mend() {
    extractor.breakBatches(0);
  }

  @Test
  void articlesThatWaitGoTogether() throws IOException {
    int before = extractor.batches().size();
    List<String> ids = pileUp();
    ids.forEach(id -> await(id, "EXTRACTED").body("attempts", equalTo(1)));
    assertThat(Collections.max(extractor.batches().subList(before, extractor.batches().size())))
        .isBetween(10, 20);
  }

  @Test
  void articlesThatFailTogetherAreTriedEachByItself() throws IOException {
    extractor.breakBatches(Integer.MAX_VALUE);
    pileUp().forEach(id -> await(id, "EXTRACTED"));
  }

  @Test
  void longArticlesGoInShortRequests() throws IOException {
    int before = extractor.batches().size();
    extractor.goAway();
    List<String> ids =
        IntStream.range(0, 6).mapToObj(i -> create(newUrl(), "क".repeat(90_000))).toList();
    extractor.comeBack();
    ids.forEach(id -> await(id, "EXTRACTED").body("attempts", equalTo(1)));
    assertThat(extractor.batches().stream().skip(before)).allMatch(size -> size <= 2);
  }

  @Test
  void whatFailedSeveralTimesRunsAlone() {
    String held = newUrl();
    String suspect = newUrl();
    CountDownLatch told = new CountDownLatch(1);
    extractor.script(held, FakeExtractor.holding(told));
    extractor.script(suspect, FakeExtractor.status(500, "{}"), FakeExtractor.status(500, "{}"));
    create(held, TEXT);
    Database.await("the other is under way", () -> !extractor.requests(held).isEmpty());
    String id = create(suspect, TEXT);
    Database.await(
        "it is taken for the third time",
        () -> get(id).extract().<Integer>path("attempts") == 3 || requests(suspect) == 3);
    boolean waited = requests(suspect) == 2;
    told.countDown();
    await(id, "EXTRACTED").body("attempts", equalTo(3));
    assertThat(waited).isTrue();
  }

  @Test
  void whatWasLostIsNotTakenTogetherWithOthers() throws SQLException, IOException {
    extractor.goAway();
    List<String> ids = IntStream.range(0, 10).mapToObj(i -> create(newUrl(), TEXT)).toList();
    String lost = ids.getFirst();
    Database.await(
        "it is lost",
        () -> update("attempts = 1, lease = gen_random_uuid(), run_at = now()", lost) == 1);
    extractor.comeBack();
    ids.forEach(id -> await(id, "EXTRACTED"));
    assertThat(get(lost).extract().<Integer>path("attempts")).isEqualTo(2);
  }

  private int requests(String url) {
    return extractor.requests(url).size();
  }

  /// Twenty articles that all wait when extract-service comes back.
  private List<String> pileUp() throws IOException {
    extractor.goAway();
    List<String> ids = IntStream.range(0, 20).mapToObj(i -> create(newUrl(), TEXT)).toList();
    update("run_at = now() + interval '1 second', lease = null", String.join("','", ids));
    extractor.comeBack();
    return ids;
  }

  private static int update(String what, String id) {
    try {
      return Database.update(
          "update ingest.job set " + what + " where article_id in ('" + id + "')");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
