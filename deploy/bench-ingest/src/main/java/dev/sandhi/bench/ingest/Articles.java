package dev.sandhi.bench.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Articles that were never sent before: the texts of the seeds, each time with a number and an
/// address of its own.
final class Articles {

  private final List<String> texts = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final ObjectMapper json = new ObjectMapper();

  Articles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
  }

  int meanLength() {
    return (int) texts.stream().mapToInt(String::length).average().orElse(0);
  }

  List<Sample> fresh(int count) {
    return Stream.generate(this::fresh).limit(count).toList();
  }

  private Sample fresh() {
    int number = next.getAndIncrement();
    return new Sample(
        "https://bench.example/" + number, texts.get(number % texts.size()) + "\n" + number);
  }

  String json(Sample sample) throws IOException {
    return json.writeValueAsString(Map.of("url", sample.url(), "text", sample.text()));
  }

  String lines(List<Sample> samples) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Sample sample : samples) {
      lines.append(json(sample)).append('\n');
    }
    return lines.toString();
  }

  /// An article to send in.
  record Sample(String url, String text) {}
}
