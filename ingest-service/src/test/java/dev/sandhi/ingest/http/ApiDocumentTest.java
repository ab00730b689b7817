package dev.sandhi.ingest.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.ingest.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The API document tells all that the service does, and its references lead somewhere.
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
final class ApiDocumentTest {

  private JsonNode document = new ObjectMapper().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    document = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asByteArray());
  }

  @Test
  void itSaysWhatItIs() {
    assertThat(document.at("/info/title").asText()).isEqualTo("Sandhi ingest API");
    assertThat(document.at("/info/license/name").asText()).isEqualTo("Apache-2.0");
    assertThat(fieldNames(document.at("/paths")))
        .contains(
            "/v1/articles",
            "/v1/articles/{id}",
            "/v1/batches",
            "/v1/dead-letters",
            "/v1/dead-letters/{id}",
            "/v1/dead-letters/{id}/retry",
            "/v1/re-extractions",
            "/v1/re-extractions/preview",
            "/v1/status",
            "/v1/urls",
            "/v1/archives",
            "/v1/sources",
            "/v1/sources/{id}",
            "/v1/sources/{id}/items");
  }

  @Test
  void everyAnswerIsTold() {
    assertThat(fieldNames(operation("post", "/v1/articles").at("/responses")))
        .containsExactlyInAnyOrder(
            "200", "201", "400", "406", "409", "413", "415", "422", "429", "500", "503");
    assertThat(fieldNames(operation("get", "/v1/articles/{id}").at("/responses")))
        .containsExactlyInAnyOrder("200", "404", "406", "500", "503");
  }

  @Test
  void everyErrorIsAProblem() {
    for (JsonNode path : document.at("/paths")) {
      for (JsonNode operation : path) {
        operation
            .at("/responses")
            .properties()
            .forEach(response -> {
              JsonNode told = resolve(response.getValue());
              List<String> types = fieldNames(told.at("/content"));
              switch (Integer.parseInt(response.getKey())) {
                case 204 -> assertThat(types).isEmpty();
                case 200, 201, 202 ->
                    assertThat(types).isSubsetOf("application/json", "application/x-ndjson");
                default -> assertThat(types).containsExactly("application/problem+json");
              }
              types.forEach(
                  type -> assertThat(told.at("/content").get(type).has("schema")).isTrue());
              assertThat(told.at("/description").asText()).isNotBlank();
            });
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    document.findValuesAsText("$ref", references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void thereAreExamplesInHindi() {
    JsonNode examples =
        operation("post", "/v1/articles").at("/requestBody/content/application~1json/examples");
    assertThat(examples).isNotEmpty();
    for (JsonNode example : examples) {
      JsonNode article = resolve(example).at("/value");
      assertThat(article.path("text").asText() + article.path("html").asText())
          .containsPattern("\\p{IsDevanagari}");
    }
  }

  @Test
  void everySchemaIsOfThisApi() {
    assertThat(Set.copyOf(fieldNames(document.at("/components/schemas"))))
        .contains("NewArticle", "PageFacts", "Accepted", "StoredArticle", "Problem")
        .doesNotContain("HttpProblem", "HttpValidationProblem", "InputStream", "Meeting");
  }

  @Test
  void whatMayBeNullIsToldAndWhatIsAlwaysThereToo() {
    JsonNode stored = document.at("/components/schemas/StoredArticle");
    assertThat(stored.at("/required")).hasSize(stored.at("/properties").size());
    assertThat(stored.at("/properties/title/type").toString()).contains("string", "null");
    assertThat(stored.at("/properties/text/type").asText()).isEqualTo("string");
    assertThat(stored.at("/properties/publishedOn/anyOf")).hasSize(2);
  }

  private JsonNode operation(String method, String path) {
    return document.at("/paths").get(path).get(method);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static List<String> fieldNames(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
