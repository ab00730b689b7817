package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The three ways to run Sandhi give each service the variables that it reads, and no other.
class EnvironmentTest {

  @ParameterizedTest
  @EnumSource
  void upGivesAServiceWhatItReads(Service service) throws IOException {
    Wiring wiring =
        new Wiring(
            Map.of(Service.INGEST, 1, Service.EXTRACT, 2, Service.QUERY, 3),
            new Database("jdbc:postgresql://db/sandhi", "owner", "secret"),
            new RolePasswords("i", "e", "q"));
    Set<String> given = new TreeSet<>(wiring.environment(service).keySet());

    assertThat(given.remove("QUARKUS_HTTP_PORT")).isTrue();
    assertThatAgree(given, service);
  }

  @ParameterizedTest
  @EnumSource
  void composeGivesAServiceWhatItReads(Service service) throws IOException {
    JsonNode environment =
        Project.yaml(Project.deploy().resolve("compose.yaml"))
            .path("services")
            .path(service.title())
            .path("environment");
    Set<String> given = new TreeSet<>();
    environment.fieldNames().forEachRemaining(given::add);

    assertThatAgree(given, service);
  }

  @ParameterizedTest
  @EnumSource
  void kubernetesGivesAServiceWhatItReads(Service service) throws IOException {
    Deployment deployment = Manifests.read().one(Deployment.class, service.title());

    assertThatAgree(
        Manifests.container(deployment).getEnv().stream()
            .map(EnvVar::getName)
            .collect(Collectors.toSet()),
        service);
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeNamesWhatAServiceReads(Service service) throws IOException {
    assertThat(Files.readString(Project.deploy().resolve("README.md")))
        .contains(Project.known(service))
        .contains(service.portVariable());
  }

  private static void assertThatAgree(Set<String> given, Service service) throws IOException {
    assertThat(Project.required(service)).contains("SANDHI_DB_URL");
    assertThat(given).containsAll(Project.required(service));
    assertThat(Project.known(service)).containsAll(given);
  }
}
