package dev.sandhi.bench.query;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Clients that ask one thing after the other, each over a connection of its own.
///
/// They share the processors with what they measure, so they do as little as can be, and what
/// pgbench does: one thread serves all connections, the requests are written beforehand, and of an
/// answer only the status and the length are read.
final class HttpLoad {

  private final URI service;
  private final List<ByteBuffer> requests;

  HttpLoad(URI service, List<String> targets) {
    this.service = service;
    this.requests =
        targets.stream()
            .map(target ->
                "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(target, service.getAuthority()))
            .map(request -> direct(request.getBytes(StandardCharsets.US_ASCII)))
            .toList();
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  Run run(int clients, int seconds) throws IOException {
    LongStream.Builder times = LongStream.builder();
    SplittableRandom random = new SplittableRandom(clients);
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < clients; i++) {
        SocketChannel channel = connect();
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        HttpClientConnection connection = new HttpClientConnection(channel);
        key.attach(connection);
        connection.send(any(random));
      }
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      while (System.nanoTime() < end) {
        selector.select(key -> {
          HttpClientConnection connection = (HttpClientConnection) key.attachment();
          if (connection.receive()) {
            times.add(connection.nanos());
            connection.send(any(random));
          }
        });
      }
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
    }
    return new Run(times.build().toArray(), seconds);
  }

  private SocketChannel connect() throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(service.getHost(), service.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    return channel;
  }

  private ByteBuffer any(SplittableRandom random) {
    return requests.get(random.nextInt(requests.size())).rewind();
  }
}
