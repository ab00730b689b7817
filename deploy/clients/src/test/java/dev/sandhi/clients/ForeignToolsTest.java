package dev.sandhi.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The document of the query API, and the service behind it, as tools of others see them. They run
/// on Node.js and are skipped where it is missing; `.ci/run` installs it.
@ExtendWith(ServedRecords.Extension.class)
class ForeignToolsTest {

  private static final String CALLS = System.getProperty("sandhi.clients.calls", "2000");
  private static final String SEED = System.getProperty("sandhi.clients.seed", "20261129");

  @Test
  void redoclyFindsNothingInTheDocument() throws IOException, InterruptedException {
    JsonNode found = new ObjectMapper().readTree(NodeTool.run("redocly"));
    assertThat(found.path("totals").toString())
        .as(found.toPrettyString())
        .isEqualTo("{\"errors\":0,\"warnings\":0,\"ignored\":0}");
  }

  @Test
  void spectralFindsNothingInTheDocument() throws IOException, InterruptedException {
    assertThat(NodeTool.run("spectral")).contains("No results");
  }

  @Test
  void aClientInTypeScriptWorks(ServedRecords served) throws IOException, InterruptedException {
    System.out.print(NodeTool.runCompiled("client", served.address().toString()));
  }

  /// A seed that is told with a failure is tried again by `-Dsandhi.clients.seed`.
  @Test
  void everyAnswerIsOneThatTheDocumentPromises(ServedRecords served)
      throws IOException, InterruptedException {
    System.out.print(
        NodeTool.runCompiled(
            "fuzz", served.address().toString(), "--calls", CALLS, "--seed", SEED));
  }

  @Test
  void everyExampleRunsInSwaggerUi(ServedRecords served) throws IOException, InterruptedException {
    String chromium = NodeTool.program("Chromium", "chromium", "chromium-browser");
    System.out.print(NodeTool.runCompiled("swagger-ui", served.address().toString(), chromium));
  }
}
