package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {

  private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Z_]+):\\?");

  @ParameterizedTest
  @EnumSource
  void anImageHoldsItsServiceAndRunsAsNobody(Service service) throws IOException {
    List<String> lines = dockerfile(service).lines().toList();

    assertThat(lines)
        .contains("FROM eclipse-temurin:25-jre")
        .contains("USER 10001:10001")
        .contains("ENV SANDHI_HTTP_HOST=0.0.0.0")
        .contains("EXPOSE " + service.usualPort());
    assertThat(lines.stream().filter(line -> line.startsWith("COPY")))
        .hasSize(4)
        .allSatisfy(line ->
            assertThat(line).startsWith("COPY " + service.title() + "/target/quarkus-app/"));
  }

  @Test
  void imagesDifferInTheirServiceOnly() throws IOException {
    Set<String> patterns = new TreeSet<>();
    for (Service service : Service.values()) {
      patterns.add(
          dockerfile(service)
              .replace(service.title(), "SERVICE")
              .replace("EXPOSE " + service.usualPort(), "EXPOSE PORT"));
    }

    assertThat(patterns).hasSize(1);
    assertThat(patterns.iterator().next()).contains("-t sandhi/SERVICE:" + Project.version());
  }

  @ParameterizedTest
  @EnumSource
  void composeBuildsAndGuardsTheService(Service service) throws IOException {
    JsonNode container = compose().path("services").path(service.title());

    assertThat(container.path("image").asText())
        .isEqualTo("sandhi/" + service.title() + ":" + Project.version());
    assertThat(
            Project.deploy()
                .resolve(container.at("/build/context").asText())
                .resolve(container.at("/build/dockerfile").asText()))
        .exists();
    assertThat(texts(container.path("ports")))
        .containsExactly("127.0.0.1:" + service.usualPort() + ":" + service.usualPort());
    assertThat(container.path("read_only").asBoolean()).isTrue();
    assertThat(texts(container.path("cap_drop"))).containsExactly("ALL");
    assertThat(container.at("/depends_on/postgres/condition").asText())
        .isEqualTo("service_healthy");
    assertThat(texts(container.at("/healthcheck/test")))
        .last()
        .asString()
        .contains("127.0.0.1/" + service.usualPort())
        .contains("/q/health/ready");
  }

  @Test
  void composeHasADatabaseThatTakesDevanagariForLetters() throws IOException {
    JsonNode postgres = compose().at("/services/postgres");

    assertThat(postgres.path("image").asText()).startsWith("postgres:18");
    assertThat(postgres.at("/environment/POSTGRES_INITDB_ARGS").asText())
        .contains("--locale=C.UTF-8");
    assertThat(postgres.has("ports")).isFalse();
    assertThat(compose().path("services")).hasSize(4);
  }

  @Test
  void theExampleNamesEveryPasswordThatComposeAsksFor() throws IOException {
    Matcher demanded = DEMANDED.matcher(Files.readString(Project.deploy().resolve("compose.yaml")));
    List<String> named =
        Files.readAllLines(Project.deploy().resolve(".env.example")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            new TreeSet<>(demanded.results().map(name -> name.group(1) + "=").toList()));
  }

  private static String dockerfile(Service service) throws IOException {
    return Files.readString(
        Project.deploy().resolve("docker").resolve(service.title() + ".Dockerfile"));
  }

  private static JsonNode compose() throws IOException {
    return Project.yaml(Project.deploy().resolve("compose.yaml"));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
