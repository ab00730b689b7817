package dev.sandhi.ingest.copy;

import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.get;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static dev.sandhi.ingest.ArticleClient.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sandhi.ingest.Database;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One report in several papers is several articles, linked to the first.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class CopyTest {

  @Test
  void aCopyIsLinkedToTheFirstAndCounted() {
    String report = report();
    String first = create(newUrl(), report);
    await(first);
    String second = create(newUrl(), "नई दिल्ली, एजेंसी। " + report);
    String third = create(newUrl(), report + " इनपुट एजेंसी से।");
    await(second);
    await(third);
    get(first).body("duplicateOf", nullValue()).body("copies", equalTo(2));
    get(second).body("duplicateOf", equalTo(first)).body("copies", equalTo(0));
    get(third).body("duplicateOf", equalTo(first));
  }

  @Test
  void anotherReportIsNoCopy() {
    String first = create(newUrl(), report());
    String second = create(newUrl(), report());
    await(first);
    await(second);
    get(second).body("duplicateOf", nullValue());
  }

  @Test
  void aNewTextMakesACopyAnArticleOfItsOwn() {
    String report = report();
    String first = create(newUrl(), report);
    await(first);
    String url = newUrl();
    String second = create(url, report + " अतिरिक्त।");
    await(second);
    get(second).body("duplicateOf", equalTo(first));
    post(url, report()).then().statusCode(201);
    await(second);
    get(second).body("duplicateOf", nullValue());
    get(first).body("copies", equalTo(0));
  }

  private static void await(String id) {
    Database.await(
        "looked at " + id,
        () -> {
          try {
            return Database.query(
                    "select article_id from ingest.article_revision where not fingerprinted"
                        + " and article_id = '%s'".formatted(id))
                .isEmpty();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /// A text that no other test has.
  private static String report() {
    return IntStream.range(0, 40)
        .mapToObj(i -> Objects.toString(UUID.randomUUID()).replace('-', ' '))
        .collect(Collectors.joining(" और ", "मंत्रियों की बैठक में ", " पर सहमति बनी।"));
  }
}
