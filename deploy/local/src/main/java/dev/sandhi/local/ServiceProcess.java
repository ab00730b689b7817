package dev.sandhi.local;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A service at work: a process of its own, with a log of its own.
final class ServiceProcess {

  private static final String JAVA_OPTIONS_VARIABLE = "SANDHI_JAVA_OPTIONS";
  private static final String USUAL_JAVA_OPTIONS = "-Xmx512m";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int STOP_SECONDS = 30;
  private static final int TAIL = 20;

  private final Service service;
  private final Process process;
  private final Path log;
  private final URI readiness;

  private ServiceProcess(Service service, Process process, Path log, URI readiness) {
    this.service = service;
    this.process = process;
    this.log = log;
    this.readiness = readiness;
  }

  /// Starts the service as the build left it below `root`. Its log is begun anew.
  static ServiceProcess start(Service service, Path root, Wiring wiring, Path log)
      throws IOException, CannotRunException {
    Path program = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(program)) {
      throw new CannotRunException(service.title() + " is not built: there is no " + program);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder = new ProcessBuilder(java);
    Map<String, String> environment = builder.environment();
    String options = environment.getOrDefault(JAVA_OPTIONS_VARIABLE, USUAL_JAVA_OPTIONS);
    BLANKS.splitAsStream(options).filter(not(String::isEmpty)).forEach(builder.command()::add);
    builder.command().addAll(List.of("-jar", program.toString()));
    environment.keySet().removeIf(name -> name.startsWith("SANDHI_") && name.contains("DB_"));
    environment.putAll(wiring.environment(service));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ServiceProcess(
        service, builder.start(), log, wiring.address(service).resolve("/q/health/ready"));
  }

  Service service() {
    return service;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isReady(JsonHttp http) {
    return http.succeeds(readiness);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// How it ended, with the last lines of its log.
  String obituary() {
    List<String> lines = logLines();
    return service.title()
        + " ended with status "
        + process.exitValue()
        + "; the last lines of "
        + log
        + ":\n  "
        + String.join("\n  ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
  }

  private List<String> logLines() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of("(it cannot be read: " + e + ")");
    }
  }

  /// Asks it to end; [#awaitEnd] waits for that.
  void end() {
    process.destroy();
  }

  /// Ends it at once, as a crash would.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  void awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
