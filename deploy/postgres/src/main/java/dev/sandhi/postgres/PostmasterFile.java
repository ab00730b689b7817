package dev.sandhi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `postmaster.pid`: where a server notes which process it is.
final class PostmasterFile {

  private final Path path;
  private final Path home;

  PostmasterFile(Path data, Path home) {
    this.path = data.resolve("postmaster.pid");
    this.home = home;
  }

  /// The server at work, if there is one: a live process that runs a program of this home. After a
  /// crash the number may stand for any other process.
  Optional<ServerProcess> server() throws IOException {
    Optional<ProcessHandle> noted = noted();
    if (noted.isEmpty()) {
      return Optional.empty();
    }
    String programs = home.toRealPath().toString();
    return noted
        .filter(process -> process.info().command().orElse("").startsWith(programs))
        .map(ServerProcess::new);
  }

  /// PostgreSQL itself sees when there is no process of that number. That it has gone to another,
  /// or that nobody has asked yet how the dead one ended, it cannot see, and would refuse to start
  /// for ever.
  void forgetDead() throws IOException {
    if (server().isEmpty() && noted().isPresent()) {
      Files.deleteIfExists(path);
    }
  }

  private Optional<ProcessHandle> noted() throws IOException {
    return Files.exists(path)
        ? Files.readString(path)
            .lines()
            .findFirst()
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        : Optional.empty();
  }
}
