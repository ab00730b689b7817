package dev.sandhi.bench.query;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Clients that ask one thing after the other, each over a connection of its own.
///
/// They share the processors with what they measure, so they do as little as can be: the requests
/// are written beforehand, and of an answer only the status and the length are read. It is about
/// what pgbench does.
final class HttpLoad {

  private static final int HEAD_LIMIT = 16_384;
  private static final String LENGTH = "content-length:";

  private final URI service;
  private final List<byte[]> requests;

  HttpLoad(URI service, List<String> targets) {
    this.service = service;
    this.requests =
        targets.stream()
            .map(target ->
                "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(target, service.getAuthority()))
            .map(request -> request.getBytes(StandardCharsets.US_ASCII))
            .toList();
  }

  Figures run(int clients, int seconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<LongStream>> jobs = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        jobs.add(() -> ask(number, end));
      }
      LongStream all = LongStream.empty();
      for (Future<LongStream> times : threads.invokeAll(jobs)) {
        all = LongStream.concat(all, times.get());
      }
      return Figures.of(all.toArray(), seconds);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private LongStream ask(int client, long end) throws IOException {
    SplittableRandom random = new SplittableRandom(client);
    LongStream.Builder times = LongStream.builder();
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), HEAD_LIMIT);
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        out.write(requests.get(random.nextInt(requests.size())));
        skipAnswer(in);
        times.add(System.nanoTime() - start);
      }
    }
    return times.build();
  }

  private static void skipAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered with " + status);
    }
    long length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Long.parseLong(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("the answer does not tell its length");
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection was cut");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
