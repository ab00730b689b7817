package dev.sandhi.chaos;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A disk of its own for the database, so that it can fill up: in memory, and with room for no more
/// than it is told.
record Disk(Path path) implements AutoCloseable {

  private static final String ROOMY = "size=2g";
  private static final long SLACK = 1 << 20;

  /// How often it is measured before it is given up.
  private static final int ATTEMPTS = 5;

  /// None where this user may not mount one; that takes root.
  static Optional<Disk> mount(Path path) throws IOException, InterruptedException {
    Files.createDirectory(path);
    return succeeds("mount", "-t", "tmpfs", "-o", ROOMY, "tmpfs", path.toString())
        ? Optional.of(new Disk(path))
        : Optional.empty();
  }

  /// Leaves next to no room. What is written just after it was measured may leave less than none,
  /// which no disk can be given: then it is measured once more.
  void fill() throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(path);
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (hasBeenGiven(used(store))) {
        return;
      }
    }
    resize(used(store));
  }

  private static String used(FileStore store) throws IOException {
    return "size=" + (store.getTotalSpace() - store.getUsableSpace() + SLACK);
  }

  void free() throws IOException, InterruptedException {
    resize(ROOMY);
  }

  private void resize(String size) throws IOException, InterruptedException {
    if (!hasBeenGiven(size)) {
      throw new IOException(path + " cannot be given the size " + size);
    }
  }

  private boolean hasBeenGiven(String size) throws IOException, InterruptedException {
    return succeeds("mount", "-o", "remount," + size, path.toString());
  }

  @Override
  public void close() throws IOException {
    try {
      succeeds("umount", path.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
