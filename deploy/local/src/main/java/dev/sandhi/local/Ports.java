package dev.sandhi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Ports of this machine's loopback address.
public final class Ports {

  private Ports() {}

  /// A port that nobody listens at now.
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
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
