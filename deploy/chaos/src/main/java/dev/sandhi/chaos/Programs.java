package dev.sandhi.chaos;

import dev.sandhi.local.Ports;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialProcess;
import dev.sandhi.local.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The services as the build left them below `root`, and what each is told.
record Programs(Path root, Path folder, Wiring wiring, @Nullable Mutant mutant) {

  /// As in production, but for times: what takes minutes there takes seconds here.
  private static final Map<String, String> IN_A_HURRY =
      Map.of(
          "SANDHI_DISPATCH_LEASE", "8s",
          "SANDHI_DISPATCH_REQUEST_TIMEOUT", "5s",
          "SANDHI_DISPATCH_CONNECT_TIMEOUT", "500ms",
          "SANDHI_DISPATCH_RETRY_BASE", "100ms",
          "SANDHI_DISPATCH_RETRY_CAP", "2s",
          "SANDHI_DISPATCH_POLL_EVERY", "200ms",
          "SANDHI_DISPATCH_STOP_GRACE", "2s",
          "SANDHI_DISPATCH_BATCH", "8",
          "QUARKUS_SHUTDOWN_TIMEOUT", "2s");

  TrialProcess extract() {
    return victim(Service.EXTRACT, "extract", List.of(), wiring.environment(Service.EXTRACT));
  }

  TrialProcess ingest(String name, FaultyWire wire) throws IOException {
    Map<String, String> environment = new TreeMap<>(wiring.environment(Service.INGEST));
    environment.putAll(IN_A_HURRY);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
    environment.put("SANDHI_EXTRACT_URL", wire.address().toString());
    return victim(Service.INGEST, "ingest-" + name, agent(), environment);
  }

  private List<String> agent() throws IOException {
    return mutant == null || mutant.replacements().isEmpty()
        ? List.of()
        : List.of(PlantedFault.option(mutant, folder.resolve("agent.jar")));
  }

  private TrialProcess victim(
      Service service, String name, List<String> options, Map<String, String> environment) {
    Path program = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    return new TrialProcess(name, program, options, environment, folder.resolve(name + ".log"));
  }
}
