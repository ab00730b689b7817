package dev.sandhi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of this machine's loopback address.
public final class Ports {

  private static final int FIRST = 20_000;
  private static final int PAST = 32_000;

  private Ports() {}

  /// A port that nobody listens at now. The system gives it to no outgoing connection either, so
  /// that it is still free when its server is started again.
  public static int free() {
    return ThreadLocalRandom.current()
        .ints(FIRST, PAST)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /// Fails unless a server called `name` can listen at the port.
  static void requireFree(int port, String name, String variable) throws CannotRunException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
    } catch (IOException e) {
      throw new CannotRunException(
          "port "
              + port
              + ", which "
              + name
              + " needs, is taken by another program; "
              + variable
              + " chooses another port",
          e);
    }
  }
}
