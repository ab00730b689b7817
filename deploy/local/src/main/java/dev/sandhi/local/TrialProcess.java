package dev.sandhi.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A service in a process of its own, on trial: to be measured, or killed, frozen, stopped and
/// started again.
public final class TrialProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int STOP_SECONDS = 30;

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;

  /// `environment` names the port; the log goes on where it ended.
  public TrialProcess(
      String name, Path program, List<String> options, Map<String, String> environment, Path log) {
    this.name = name;
    this.environment = environment;
    this.log = log;
    this.address = URI.create("http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT"));
    this.command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-jar", program.toString()));
  }

  public URI address() {
    return address;
  }

  /// The number of its process; it must have been started.
  public synchronized long pid() {
    return Objects.requireNonNull(process).pid();
  }

  public synchronized void start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.startsWith("SANDHI_"));
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = builder.start();
  }

  public void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!isAlive() || System.nanoTime() > deadline) {
        throw new IOException(name + " does not get ready; see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  private boolean isReady() throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                      .timeout(Duration.ofSeconds(5))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /// As a crash would.
  public synchronized void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /// As a deployment would.
  public synchronized void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  public void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  public void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private synchronized void signal(String signal) throws IOException, InterruptedException {
    if (process != null) {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
  }
}
