package dev.sandhi.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.article.Article;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Hands the sample articles to ingest-service, like any client.
///
/// An article without an address is known by its text, so the same one posted again adds nothing.
final class SeedLoader {

  private static final URI ARTICLES = URI.create("/v1/articles/");

  private final JsonHttp http;
  private final URI ingest;
  private final List<String> pending = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();

  SeedLoader(JsonHttp http, URI ingest) {
    this.http = http;
    this.ingest = ingest;
  }

  /// The sample articles of a folder, in order.
  static List<Path> seeds(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /// Posts one file: the whole of it is the article, and its date line is left to be read.
  String post(Path seed) throws IOException {
    Article article = new Article(Files.readString(seed), null, null, null, null);
    String id = http.post(ingest.resolve("/v1/articles"), article).path("id").asText();
    pending.add(id);
    return id;
  }

  /// Looks again at those not extracted yet, and tells how many are left.
  int pending() throws IOException {
    for (String id : List.copyOf(pending)) {
      JsonNode article = http.get(ingest.resolve(ARTICLES).resolve(id));
      String state = article.path("state").asText();
      if (!state.equals("QUEUED")) {
        pending.remove(id);
        if (!state.equals("EXTRACTED")) {
          odd.add(id + " is " + state);
        }
      }
    }
    return pending.size();
  }

  /// Those that came to another end than extraction.
  List<String> odd() {
    return List.copyOf(odd);
  }
}
