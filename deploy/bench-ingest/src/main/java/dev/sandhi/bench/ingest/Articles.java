package dev.sandhi.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Articles that were never sent before: those of the corpus of events, in which a few outlets tell
/// of each, over and over again; each time a year later, with a number and an address of its own.
final class Articles {

  private final List<News> news = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final ObjectMapper json = new ObjectMapper();

  Articles(Path corpus) throws IOException {
    for (String line : Files.readAllLines(corpus)) {
      JsonNode article = json.readTree(line);
      if (article.hasNonNull("publishedOn")) {
        LocalDate publishedOn = LocalDate.parse(article.path("publishedOn").asText());
        news.add(new News(article.path("text").asText(), publishedOn));
      }
    }
  }

  private record News(String text, LocalDate publishedOn) {}

  int meanLength() {
    return (int) news.stream().mapToInt(article -> article.text.length()).average().orElse(0);
  }

  List<Sample> fresh(int count) {
    return Stream.generate(this::fresh).limit(count).toList();
  }

  private Sample fresh() {
    int number = next.getAndIncrement();
    News article = news.get(number % news.size());
    return new Sample(
        "https://bench.example/" + number,
        article.text + "\n" + number,
        article.publishedOn.plusYears(number / news.size()).toString());
  }

  String json(Sample sample) throws IOException {
    return json.writeValueAsString(sample);
  }

  String lines(List<Sample> samples) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Sample sample : samples) {
      lines.append(json(sample)).append('\n');
    }
    return lines.toString();
  }

  /// An article to send in.
  record Sample(String url, String text, String publishedOn) {}
}
