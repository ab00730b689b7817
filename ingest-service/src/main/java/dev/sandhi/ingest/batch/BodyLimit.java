package dev.sandhi.ingest.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that may not be longer than told, however little of it crossed the net.
final class BodyLimit extends FilterInputStream {

  private final long most;
  private long read;

  BodyLimit(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int size = super.read(into, from, length);
    count(size);
    return size;
  }

  private void count(int size) {
    read += Math.max(0, size);
    if (read > most) {
      throw new ExceededException("is over %,d bytes".formatted(most));
    }
  }

  /// The body is too long.
  static final class ExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ExceededException(String message) {
      super(message);
    }
  }
}
