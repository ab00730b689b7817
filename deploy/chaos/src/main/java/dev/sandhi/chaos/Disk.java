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

  /// None where this user may not mount one; that takes root.
  static Optional<Disk> mount(Path path) throws IOException, InterruptedException {
    Files.createDirectory(path);
    return succeeds("mount", "-t", "tmpfs", "-o", ROOMY, "tmpfs", path.toString())
        ? Optional.of(new Disk(path))
        : Optional.empty();
  }

  /// Leaves next to no room.
  void fill() throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(path);
    resize("size=" + (store.getTotalSpace() - store.getUsableSpace() + SLACK));
  }

  void free() throws IOException, InterruptedException {
    resize(ROOMY);
  }

  private void resize(String size) throws IOException, InterruptedException {
    if (!succeeds("mount", "-o", "remount," + size, path.toString())) {
      throw new IOException(path + " cannot be given the size " + size);
    }
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
