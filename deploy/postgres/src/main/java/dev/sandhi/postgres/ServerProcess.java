package dev.sandhi.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server at work, which is no child of this process.
record ServerProcess(ProcessHandle handle) {

  private static final int STEP_MILLISECONDS = 20;

  /// Ends it and all its sessions at once, as a crash would.
  void kill() throws IOException {
    // Held, it begins no session that the list does not have.
    hold();
    List<ProcessHandle> all = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ServerProcess::awaitEnd);
  }

  void awaitEnd() {
    awaitEnd(handle);
  }

  private void hold() throws IOException {
    try {
      new ProcessBuilder("kill", "-STOP", Long.toString(handle.pid())).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      while (isRunning(process)) {
        TimeUnit.MILLISECONDS.sleep(STEP_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What has died keeps its number until somebody asks how it ended, which may be never; but it
  /// has no program any more.
  private static boolean isRunning(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
