package dev.sandhi.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of its article in JSON-LD. Scripts that are no JSON are passed over.
final class JsonLd {

  private static final int LONGEST_SCRIPT = 1_000_000;
  private static final int MOST_NODES = 2_000;

  /// Types that describe an article, and those that may when nothing else does.
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report");

  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "VideoObject");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> articles;

  private JsonLd(List<JsonNode> articles) {
    this.articles = articles;
  }

  static JsonLd of(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      parse(script.data()).ifPresent(root -> collect(root, nodes));
    }
    return new JsonLd(
        nodes.stream()
            .filter(node -> rank(node) < 2)
            .sorted(Comparator.comparing(JsonLd::rank))
            .toList());
  }

  /// All values under this name, those of articles first.
  List<String> texts(String name) {
    return articles.stream()
        .flatMap(article -> text(article.path(name)).stream())
        .distinct()
        .toList();
  }

  /// As [#texts], but of articles alone: a page has a name and an address too.
  List<String> articleTexts(String name) {
    return articles.stream()
        .filter(article -> rank(article) == 0)
        .flatMap(article -> text(article.path(name)).stream())
        .distinct()
        .toList();
  }

  /// Whether the page says that its text is not free.
  boolean isPaid() {
    return articles.stream()
        .map(article -> article.path("isAccessibleForFree"))
        .anyMatch(free -> !free.isMissingNode() && "false".equalsIgnoreCase(free.asText()));
  }

  private static Optional<JsonNode> parse(String script) {
    if (script.isBlank() || script.length() > LONGEST_SCRIPT) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(script));
    } catch (JsonProcessingException invalid) {
      return Optional.empty();
    }
  }

  /// The objects of a script: one, several in an array, or those of a graph.
  private static void collect(JsonNode root, List<JsonNode> nodes) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        nodes.add(node);
        Stream.of("@graph", "mainEntity", "mainEntityOfPage")
            .map(node::path)
            .filter(JsonNode::isContainerNode)
            .forEach(open::add);
      }
    }
  }

  private static int rank(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(t -> types.add(t.asText()));
    if (types.stream().anyMatch(ARTICLES::contains)) {
      return 0;
    }
    return types.stream().anyMatch(PAGES::contains) ? 1 : 2;
  }

  /// A text, the first of several, or the name or address of an object.
  private static Optional<String> text(JsonNode value) {
    @Nullable JsonNode found =
        Stream.of(value, value.path(0), value.path("name"), value.path(0).path("name"))
            .filter(JsonNode::isTextual)
            .findFirst()
            .orElse(value.path("@id").isTextual() ? value.path("@id") : null);
    return Optional.ofNullable(found).map(JsonNode::asText).filter(Objects::nonNull);
  }
}
