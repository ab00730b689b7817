package dev.sandhi.extract.event;

import dev.sandhi.common.record.Report;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which reports of an event are independent, and which copy another one's article.
public final class Sources {

  private final Map<String, String> origins = new HashMap<>();

  private Sources() {}

  /// An article copies the first of the event's articles that its text is like; what copies a copy
  /// copies the original.
  public static Sources of(List<Telling> tellings, Map<String, Sketch> sketches) {
    Sources sources = new Sources();
    List<String> articles =
        tellings.stream().map(telling -> telling.report().articleId()).distinct().toList();
    for (String article : articles) {
      sources.origins.put(article, sources.origin(article, articles, sketches));
    }
    return sources;
  }

  private String origin(String article, List<String> articles, Map<String, Sketch> sketches) {
    for (String earlier : articles.subList(0, articles.indexOf(article))) {
      if (isCopy(sketches.get(article), sketches.get(earlier))) {
        return origins.getOrDefault(earlier, earlier);
      }
    }
    return article;
  }

  private static boolean isCopy(@Nullable Sketch copy, @Nullable Sketch original) {
    return copy != null && original != null && copy.isCopyOf(original);
  }

  /// How many of the reports are independent.
  int count(Collection<Telling> tellings) {
    return origins(tellings).size();
  }

  /// The first report of each source.
  List<Telling> independent(Collection<Telling> tellings) {
    Set<String> heard = new HashSet<>();
    return tellings.stream()
        .filter(telling -> heard.add(origin(telling.report().articleId())))
        .toList();
  }

  private Set<String> origins(Collection<Telling> tellings) {
    return tellings.stream()
        .map(telling -> origin(telling.report().articleId()))
        .collect(Collectors.toSet());
  }

  private String origin(String article) {
    return origins.getOrDefault(article, article);
  }

  /// The report, saying whose copy its article is.
  Report marked(Report report) {
    String origin = origin(report.articleId());
    return new Report(
        report.id(),
        report.articleId(),
        report.revision(),
        report.title(),
        report.url(),
        report.outlet(),
        report.publishedOn(),
        report.engineVersion(),
        report.extractedAt(),
        origin.equals(report.articleId()) ? null : origin);
  }
}
