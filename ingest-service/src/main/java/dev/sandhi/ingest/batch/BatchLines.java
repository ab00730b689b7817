package dev.sandhi.ingest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a body, one after the other: ended by LF or CRLF, the last one also by the end of
/// the body. A byte order mark at the head is no part of the first.
final class BatchLines {

  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream body;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int start;
  private int end;
  private long number;
  private boolean isTooLong;

  /// What of a line is over `longest` bytes is read and dropped.
  BatchLines(InputStream body, int longest) {
    this.body = body;
    this.longest = longest;
  }

  /// The next line that is not blank, or `null` at the end. A body that breaks off throws, and what
  /// of its last line came is no line.
  @Nullable Line next() throws IOException {
    while (start < end || fill()) {
      int feed = feed();
      keep(feed);
      if (feed < end) {
        start = feed + 1;
        Line whole = take();
        if (!whole.isBlank()) {
          return whole;
        }
      } else {
        start = end;
      }
    }
    if (line.size() == 0) {
      return null;
    }
    Line last = take();
    return last.isBlank() ? null : last;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, body.read(buffer));
    return end > 0;
  }

  /// Where the next line feed is in the buffer, or the end of it.
  private int feed() {
    int at = start;
    while (at < end && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private void keep(int until) {
    int room = Math.min(until - start, longest + 1 - line.size());
    line.write(buffer, start, room);
    isTooLong |= line.size() > longest;
  }

  private Line take() {
    byte[] bytes = line.toByteArray();
    line.reset();
    number++;
    int from = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
    int to = bytes.length;
    if (to > from && bytes[to - 1] == '\r') {
      to--;
    }
    Line taken = new Line(number, Arrays.copyOfRange(bytes, from, to), isTooLong);
    isTooLong = false;
    return taken;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            bytes, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  /// One line; of one that is too long, only the head.
  record Line(long number, byte[] bytes, boolean isTooLong) {

    boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t') {
          return false;
        }
      }
      return true;
    }
  }
}
