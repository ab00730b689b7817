package dev.sandhi.bench.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// A connection of [HttpLoad]: a request at a time, and of its answer no more than has to be read.
final class HttpClientConnection {

  /// Holds the head of any answer.
  private static final int ROOM = 65_536;

  private static final byte[] OK = "http/1.1 200".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final long IN_HEAD = -1;

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocateDirect(ROOM);
  private long missing = IN_HEAD;
  private long sent;

  HttpClientConnection(SocketChannel channel) {
    this.channel = channel;
  }

  void send(ByteBuffer request) {
    try {
      missing = IN_HEAD;
      in.clear();
      sent = System.nanoTime();
      while (request.hasRemaining()) {
        channel.write(request);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what has come, and says whether that was the end of the answer.
  boolean receive() {
    try {
      int read = channel.read(in);
      if (read < 0) {
        throw new IOException("the connection was cut");
      }
      if (missing == IN_HEAD) {
        readHead();
      } else {
        missing -= read;
        in.clear();
      }
      return missing == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How long the answer took.
  long nanos() {
    return System.nanoTime() - sent;
  }

  /// Line by line, once all of it is there.
  private void readHead() throws IOException {
    long length = -1;
    int line = 0;
    for (int i = 0; i < in.position(); i++) {
      if (in.get(i) == '\n') {
        if (i - line <= 1) {
          missing = checked(length) - (in.position() - i - 1);
          in.clear();
          return;
        }
        if (startsWith(line, LENGTH)) {
          length = number(line + LENGTH.length);
        }
        line = i + 1;
      }
    }
  }

  private long checked(long length) throws IOException {
    if (!startsWith(0, OK) || length < 0) {
      byte[] head = new byte[Math.min(200, in.position())];
      in.get(0, head);
      throw new IOException("answered with " + new String(head, StandardCharsets.US_ASCII));
    }
    return length;
  }

  /// Names of headers are the same in either case.
  private boolean startsWith(int at, byte[] word) {
    for (int i = 0; i < word.length; i++) {
      if (Character.toLowerCase(in.get(at + i)) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private long number(int at) {
    long number = 0;
    for (int i = at; in.get(i) != '\r'; i++) {
      if (in.get(i) != ' ') {
        number = 10 * number + in.get(i) - '0';
      }
    }
    return number;
  }
}
