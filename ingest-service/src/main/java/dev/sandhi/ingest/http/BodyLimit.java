package dev.sandhi.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/// A body that may not be longer than told, whoever sends it and whatever was said of its length.
public final class BodyLimit extends FilterInputStream {

  private static final Logger LOG = Logger.getLogger(BodyLimit.class);
  private static final long MOST_TO_DROP = 256L << 20;

  private final long most;
  private long read;

  public BodyLimit(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  /// Reads what is left and drops it, up to a point: a client that cannot finish its request would
  /// not read the answer.
  public static void dropRest(InputStream body) {
    try {
      new BodyLimit(body, MOST_TO_DROP).transferTo(OutputStream.nullOutputStream());
    } catch (IOException | ExceededException noMore) {
      LOG.debugf("The rest of a body is not read: %s", noMore);
    }
  }

  /// How many bytes were read.
  public long count() {
    return read;
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

  /// The body is left to who gave it: that of a request would be read to its end, which may never
  /// come.
  @Override
  public void close() {}

  private void count(int size) {
    read += Math.max(0, size);
    if (read > most) {
      throw new ExceededException("is over %,d bytes".formatted(most));
    }
  }

  /// The body is too long.
  public static final class ExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private ExceededException(String message) {
      super(message);
    }
  }
}
