package dev.sandhi.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The three services at work on one database.
final class Services implements AutoCloseable {

  private final Path root;
  private final Path directory;
  private final Wiring wiring;
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

  /// `root` is the folder of the project; `directory` holds `log` and `run`.
  Services(Path root, Path directory, Wiring wiring) {
    this.root = root;
    this.directory = directory;
    this.wiring = wiring;
  }

  Wiring wiring() {
    return wiring;
  }

  void startAll() throws IOException, CannotRunException {
    for (Service service : Service.values()) {
      start(service);
    }
  }

  void start(Service service) throws IOException, CannotRunException {
    Path log = directory.resolve("log").resolve(service.title() + ".log");
    ServiceProcess process = ServiceProcess.start(service, root, wiring, log);
    processes.put(service, process);
    leftover(service).note(process.handle());
  }

  /// Ends one service at once, as a crash would.
  void kill(Service service) {
    ServiceProcess process = processes.remove(service);
    if (process != null) {
      process.kill();
    }
  }

  /// Those that do not answer yet.
  List<Service> unready(JsonHttp http) {
    return processes.values().stream()
        .filter(process -> !process.isReady(http))
        .map(ServiceProcess::service)
        .toList();
  }

  /// Fails if one has ended by itself.
  void requireAlive() throws CannotRunException {
    for (ServiceProcess process : processes.values()) {
      if (!process.isAlive()) {
        throw new CannotRunException(process.obituary());
      }
    }
  }

  /// Ends services that a killed process left running.
  void endLeftovers() throws IOException {
    for (Service service : Service.values()) {
      leftover(service).end();
    }
  }

  @Override
  public void close() throws IOException {
    processes.values().forEach(ServiceProcess::end);
    processes.values().forEach(ServiceProcess::awaitEnd);
    processes.clear();
    endLeftovers();
  }

  private Leftover leftover(Service service) {
    return new Leftover(directory.resolve("run").resolve(service.title()));
  }
}
