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
  Optional<ProcessHandle> server() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    String programs = home.toRealPath().toString();
    return Files.readString(path)
        .lines()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .filter(process -> process.info().command().orElse("").startsWith(programs));
  }

  /// PostgreSQL itself sees when the noted process is dead; that the number has gone to another
  /// process it cannot see, and would refuse to start for ever.
  void forgetDead() throws IOException {
    if (server().isEmpty()) {
      Files.deleteIfExists(path);
    }
  }
}
