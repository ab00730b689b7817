package dev.sandhi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Holds the folder of the data, so that only one Sandhi at a time uses it. The operating system
/// lets go of it however the process ends.
final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the folder, and creates it first if there is none, for this user alone.
  static RunLock take(Path directory) throws CannotRunException {
    try {
      Files.createDirectories(directory.resolve("log"));
      Files.createDirectories(directory.resolve("run"));
      Files.createDirectories(directory.resolve("secrets"));
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotRunException("is up already, with the data in " + directory);
      }
      return new RunLock(channel);
    } catch (IOException e) {
      throw new CannotRunException(
          "may not write to " + directory + "; SANDHI_DIR names another folder for the data", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
