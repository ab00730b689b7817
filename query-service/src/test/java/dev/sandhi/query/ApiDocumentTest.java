package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The document of the API: that it is the one committed, and that it leaves nothing out.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class ApiDocumentTest {

  private static final Path ROOT = Path.of(System.getProperty("sandhi.root"));
  private static final Path COMMITTED = ROOT.resolve("query-service/openapi/openapi.yaml");
  private static final Path GOLD = ROOT.resolve("seeds/gold.jsonl");

  @Test
  void itIsTheOneCommitted() throws IOException {
    String served =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    if ("write".equals(System.getProperty("sandhi.openapi"))) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.readString(COMMITTED))
        .as(
            "The API is not what openapi/openapi.yaml says. If it is meant to be, write the file"
                + " anew with ./mvnw -pl query-service test -Dtest=ApiDocumentTest"
                + " -Dsandhi.openapi=write, and commit it.")
        .isEqualTo(served);
  }

  @Test
  void everyOperationIsDescribedWithEveryAnswer() {
    Set<String> ids = new TreeSet<>();
    for (JsonNode path : document().at("/paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        assertThat(ids.add(id)).as(id).isTrue();
        assertThat(operation.path("summary").asText()).as(id).isNotBlank();
        assertThat(operation.path("description").asText()).as(id).isNotBlank();
        assertThat(operation.path("tags")).as(id).hasSize(1);
        assertThat(List.of("400", "406", "414", "429", "500", "503", "504"))
            .as(id)
            .allMatch(status -> operation.path("responses").has(status));
        JsonNode answer = operation.at("/responses/200");
        if (!answer.isMissingNode()) {
          assertThat(answer.path("description").asText()).as(id).isNotBlank();
          assertThat(operation.path("responses").has("304")).as(id).isTrue();
          JsonNode first = answer.path("content").elements().next();
          assertThat(first.path("schema")).as(id).isNotEmpty();
          boolean shown = first.has("examples") || id.equals("getExportFile");
          assertThat(shown).as(id + " has an example").isTrue();
        }
        operation.path("parameters").forEach(ApiDocumentTest::isDescribed);
      }
    }
  }

  private static void isDescribed(JsonNode parameter) {
    String name = parameter.path("name").asText();
    assertThat(parameter.path("description").asText()).as(name).isNotBlank();
    assertThat(parameter.path("schema").path("type").asText()).as(name).isNotBlank();
    boolean shown =
        parameter.has("example")
            || parameter.has("examples")
            || parameter.path("schema").has("examples")
            || parameter.path("schema").has("default");
    // An example of a cursor could only be one that is refused.
    assertThat(shown).as(name + " has an example").isEqualTo(!name.equals("cursor"));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = document();
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(reference ->
            assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
  }

  @Test
  void theSchemaSaysWhatMayBeNull() {
    JsonNode schemas = document().path("components").path("schemas");
    assertThat(schemas.at("/PageMeta/properties/nextCursor/type").toString()).contains("null");
    assertThat(schemas.at("/MeetingPage/required").toString())
        .isEqualTo("[\"data\",\"facets\",\"meta\"]");
    JsonNode meeting = schemas.path("Meeting");
    assertThat(meeting.path("required"))
        .as("all but 'joined', which is left out of what one text says")
        .hasSize(meeting.path("properties").size() - 1);
    assertThat(meeting.at("/properties/name/type").toString()).isEqualTo("[\"string\",\"null\"]");
    assertThat(meeting.at("/properties/date/anyOf")).hasSize(2);
    assertThat(meeting.at("/properties/kind/$ref").asText()).endsWith("/MeetingKind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/meeting/value",
        "/agreement/value",
        "/meetingPage/value/data/0",
        "/agreementPage/value/data/0"
      })
  void anExampleIsWhatTheApiWrites(String example) throws JsonProcessingException {
    JsonNode value = document().at("/components/examples" + example);
    Class<? extends EventRecord> type =
        value.path("id").asText().startsWith("mtg_") ? Meeting.class : Agreement.class;
    EventRecord record = Records.JSON.treeToValue(value, type);
    assertThat(Records.JSON.<JsonNode>valueToTree(record)).isEqualTo(value);
    assertThat(record.evidence()).isNotEmpty().allMatch(ApiDocumentTest::quotesASeed);
  }

  private static boolean quotesASeed(Evidence evidence) {
    try (Stream<String> articles = Files.lines(GOLD)) {
      return articles
          .map(line -> Records.tree(line).path("text").asText().codePoints().toArray())
          .filter(text -> evidence.end() <= text.length)
          .map(text -> new String(text, evidence.start(), evidence.end() - evidence.start()))
          .anyMatch(evidence.quote()::equals);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode document() {
    return Records.tree(given().get("/q/openapi?format=json").asString());
  }
}
