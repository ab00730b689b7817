package dev.sandhi.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The objects that `deploy/kubernetes/kustomization.yaml` gathers.
record Manifests(String namespace, List<HasMetadata> objects) {

  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  static Path folder() {
    return Project.deploy().resolve("kubernetes");
  }

  static Manifests read() throws IOException {
    JsonNode kustomization = Project.yaml(folder().resolve("kustomization.yaml"));
    List<HasMetadata> objects = new ArrayList<>();
    for (JsonNode resource : kustomization.path("resources")) {
      String documents = Files.readString(folder().resolve(resource.asText()));
      for (String document : documents.split("(?m)^---$", -1)) {
        objects.add(YAML.unmarshal(document));
      }
    }
    return new Manifests(kustomization.path("namespace").asText(), objects);
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends HasMetadata> T one(Class<T> kind, String name) {
    return all(kind).stream()
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName() + " " + name));
  }

  static Container container(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
  }
}
