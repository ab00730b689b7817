package dev.sandhi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Notes a child process in a file, so that one that outlived a killed parent can be ended by the
/// next. Its number alone would not do: by then it may stand for any other process.
record Leftover(Path file) {

  private static final int PATIENCE_SECONDS = 30;

  void note(ProcessHandle process) throws IOException {
    Files.writeString(file, process.pid() + " " + started(process) + "\n");
  }

  /// Ends the noted process if it is still alive.
  void end() throws IOException {
    Optional<ProcessHandle> process = find();
    if (process.isPresent()) {
      process.get().destroy();
      try {
        process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException _) {
        process.get().destroyForcibly();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    Files.deleteIfExists(file);
  }

  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String note = Files.readString(file).strip();
    return ProcessHandle.allProcesses()
        .filter(process -> note.equals(process.pid() + " " + started(process)))
        .findFirst();
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("at an unknown time");
  }
}
