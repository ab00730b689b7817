package dev.sandhi.ingest.article;

import static dev.sandhi.ingest.ArticleClient.await;
import static dev.sandhi.ingest.ArticleClient.create;
import static dev.sandhi.ingest.ArticleClient.newUrl;
import static org.hamcrest.Matchers.equalTo;

import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.ingest.FakeExtractor;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad inputs 15 and 16: what is not Hindi, or cannot be read as such, is kept under its own name.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class SetAsideTest {

  @ParameterizedTest(name = "15 and 16 what is read as {0}")
  @CsvSource({
    "hi-x-krutidev, LEGACY_FONT",
    "hi-x-chanakya, LEGACY_FONT",
    "mr, SET_ASIDE",
    "ne, SET_ASIDE",
    "ur, SET_ASIDE",
    "und, SET_ASIDE",
  })
  void whatIsNotReadHasAStateOfItsOwn(String language, String state) {
    String url = newUrl();
    FakeExtractor.running()
        .script(
            url,
            FakeExtractor.receipt(request ->
                new ExtractionReceipt(
                    request.articleId(),
                    request.revision().revision(),
                    "1",
                    ExtractionReceipt.Outcome.SET_ASIDE,
                    language,
                    null,
                    null,
                    0,
                    0,
                    List.of())));
    String id = create(url, "Hkkjr vkSj vesfjdk us j{kk le>kSrk fd;kA");
    await(id, state).body("language", equalTo(language)).body("meetings", equalTo(0));
  }
}
