package dev.sandhi.bench.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How long PostgreSQL has been at work on the processors. Whoever else wants these makes it wait,
/// and so every answer later, but hardly adds to this.
final class ServerTime {

  private final ProcessHandle server;

  private ServerTime(ProcessHandle server) {
    this.server = server;
  }

  /// Of the server that lives in `home`. It has a process for each connection.
  static ServerTime of(Path home) throws IOException {
    String pid = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst().strip();
    return new ServerTime(ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
  }

  Duration spent() {
    return server
        .children()
        .map(process -> process.info().totalCpuDuration())
        .flatMap(Optional::stream)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
