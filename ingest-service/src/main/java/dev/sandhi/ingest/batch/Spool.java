package dev.sandhi.ingest.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Lines of an answer on their way out, kept in a file that nobody sees.
///
/// Many clients listen only when they have said all. Whoever waited for them with each line, and
/// read nothing meanwhile, would wait for ever.
final class Spool implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final FileChannel file;
  private long written;
  private long read;
  private boolean isComplete;

  private Spool(FileChannel file) {
    this.file = file;
  }

  static Spool open() throws IOException {
    return new Spool(
        FileChannel.open(
            Files.createTempFile("sandhi-batch-", ".ndjson"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  synchronized void add(byte[] bytes) {
    try {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        written += file.write(left, written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    notifyAll();
  }

  synchronized void complete() {
    isComplete = true;
    notifyAll();
  }

  /// Hands on what is added, until it is complete.
  void drainTo(OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int size = take(chunk); size > 0; size = take(chunk)) {
      out.write(chunk, 0, size);
      out.flush();
    }
  }

  /// Waits for more. Nothing is left when none comes.
  private synchronized int take(byte[] chunk) throws IOException {
    try {
      while (read == written && !isComplete) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    int size = (int) Math.min(chunk.length, written - read);
    ByteBuffer room = ByteBuffer.wrap(chunk, 0, size);
    while (room.hasRemaining()) {
      read += file.read(room, read);
    }
    return size;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
