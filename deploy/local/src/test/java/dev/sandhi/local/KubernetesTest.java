package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesTest {

  private static Manifests manifests;

  @BeforeAll
  static void read() throws IOException {
    manifests = Manifests.read();
  }

  @Test
  void gathersEveryFile() throws IOException {
    Set<String> files;
    try (Stream<Path> folder = Files.list(Manifests.folder())) {
      files = folder.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
    Set<String> gathered = new TreeSet<>(Set.of("kustomization.yaml"));
    JsonNode kustomization = Project.yaml(Manifests.folder().resolve("kustomization.yaml"));
    kustomization.path("resources").forEach(resource -> gathered.add(resource.asText()));

    assertThat(gathered).isEqualTo(files);
    assertThat(manifests.one(Namespace.class, manifests.namespace()).getMetadata().getLabels())
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
  }

  @TestFactory
  List<DynamicTest> everyObjectIsKnownToTheLastField() {
    return manifests.objects().stream()
        .map(object ->
            DynamicTest.dynamicTest(
                object.getKind() + " " + object.getMetadata().getName(),
                () -> {
                  assertThat(object.getClass().getName()).contains(".api.model.");
                  assertThat(object.getApiVersion())
                      .isEqualTo(HasMetadata.getApiVersion(object.getClass()));
                  assertThat(UnknownFields.of(object)).isEmpty();
                }))
        .toList();
  }

  @Test
  void aMisspeltFieldIsFound() throws ReflectiveOperationException {
    Object object =
        new KubernetesSerialization()
            .unmarshal(
                """
                apiVersion: v1
                kind: Pod
                spec:
                  containers:
                    - name: one
                      securityContext:
                        readOnlyRootFileSystem: true
                """);

    assertThat(UnknownFields.of(object))
        .containsExactly("Pod.Spec.Containers[].SecurityContext.readOnlyRootFileSystem");
  }

  @ParameterizedTest
  @EnumSource
  void selectorsFindTheirPods(Service service) {
    Map<String, String> labels = template(service).getMetadata().getLabels();

    assertThat(labels)
        .containsAllEntriesOf(deployment(service).getSpec().getSelector().getMatchLabels())
        .containsAllEntriesOf(service(service).getSpec().getSelector())
        .containsAllEntriesOf(
            manifests
                .one(PodDisruptionBudget.class, service.title())
                .getSpec()
                .getSelector()
                .getMatchLabels());
    assertThat(deployment(service).getSpec().getReplicas()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void portsLeadToTheService(Service service) {
    assertThat(container(service).getPorts())
        .singleElement()
        .satisfies(port -> assertThat(port.getContainerPort()).isEqualTo(service.usualPort()))
        .satisfies(port -> assertThat(port.getName()).isEqualTo("http"));
    assertThat(service(service).getSpec().getPorts())
        .singleElement()
        .satisfies(port -> assertThat(port.getPort()).isEqualTo(service.usualPort()))
        .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
  }

  @ParameterizedTest
  @EnumSource
  void probesAskTheService(Service service) {
    Container container = container(service);

    assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
    assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
    assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
    assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
    assertThat(container.getResources().getLimits()).containsOnlyKeys("memory");
  }

  private static String path(Probe probe) {
    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    return probe.getHttpGet().getPath();
  }

  @ParameterizedTest
  @EnumSource
  void podsAreRestricted(Service service) {
    PodSecurityContext pod = template(service).getSpec().getSecurityContext();
    SecurityContext container = container(service).getSecurityContext();

    assertThat(pod.getRunAsNonRoot()).isTrue();
    assertThat(pod.getRunAsUser()).isEqualTo(10001);
    assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getCapabilities().getAdd()).isEmpty();
    assertThat(template(service).getSpec().getAutomountServiceAccountToken()).isFalse();
    assertThat(container(service).getVolumeMounts())
        .singleElement()
        .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
  }

  @ParameterizedTest
  @EnumSource
  void secretsAreOnlyReferredTo(Service service) {
    for (EnvVar variable : container(service).getEnv()) {
      boolean secret = variable.getName().endsWith("PASSWORD");
      assertThat(variable.getValue()).as(variable.getName()).isNull();
      assertThat(variable.getValueFrom().getSecretKeyRef() != null)
          .as(variable.getName() + " comes from a secret")
          .isEqualTo(secret);
      if (!secret) {
        assertThat(manifests.one(ConfigMap.class, "sandhi").getData())
            .containsKey(variable.getValueFrom().getConfigMapKeyRef().getKey());
      }
    }
    assertThat(manifests.all(Secret.class)).isEmpty();
  }

  /// What is given there by hand is what the manifests ask for.
  @Test
  void theReadmeNamesEveryKeyOfTheSecret() throws IOException {
    String readme = Files.readString(Project.deploy().resolve("README.md"));
    for (Service service : Service.values()) {
      container(service).getEnv().stream()
          .map(variable -> variable.getValueFrom().getSecretKeyRef())
          .filter(Objects::nonNull)
          .forEach(reference ->
              assertThat(readme)
                  .contains("create secret generic " + reference.getName())
                  .contains("--from-literal=" + reference.getKey() + "="));
    }
  }

  @ParameterizedTest
  @EnumSource
  void imagesAreThoseThatAreBuilt(Service service) throws IOException {
    assertThat(container(service).getImage())
        .isEqualTo("sandhi/" + service.title() + ":" + Project.version());
  }

  @Test
  void policiesRefuseWhatTheyDoNotAllow() {
    NetworkPolicy refusal = manifests.one(NetworkPolicy.class, "nothing-unless-allowed");

    assertThat(refusal.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
    assertThat(refusal.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(refusal.getSpec().getIngress()).isEmpty();
    assertThat(refusal.getSpec().getEgress()).isEmpty();
  }

  /// A label or port that nothing has would silently allow nothing.
  @Test
  void policiesSpeakOfPodsAndPortsThatExist() {
    Set<Integer> ports = new TreeSet<>(Set.of(53, 80, 443, 5432));
    for (Service service : Service.values()) {
      ports.add(service.usualPort());
    }
    for (NetworkPolicy policy : manifests.all(NetworkPolicy.class)) {
      Map<String, String> selector = policy.getSpec().getPodSelector().getMatchLabels();
      assertThat(Service.values())
          .as(policy.getMetadata().getName())
          .anySatisfy(service ->
              assertThat(template(service).getMetadata().getLabels())
                  .containsAllEntriesOf(selector));
      assertThat(
              Stream.concat(
                      policy.getSpec().getIngress().stream()
                          .flatMap(rule -> rule.getPorts().stream()),
                      policy.getSpec().getEgress().stream()
                          .flatMap(rule -> rule.getPorts().stream()))
                  .map(port -> port.getPort().getIntVal()))
          .as(policy.getMetadata().getName())
          .isSubsetOf(ports);
    }
  }

  private Deployment deployment(Service service) {
    return manifests.one(Deployment.class, service.title());
  }

  private PodTemplateSpec template(Service service) {
    return deployment(service).getSpec().getTemplate();
  }

  private Container container(Service service) {
    return Manifests.container(deployment(service));
  }

  private io.fabric8.kubernetes.api.model.Service service(Service service) {
    return manifests.one(io.fabric8.kubernetes.api.model.Service.class, service.title());
  }
}
