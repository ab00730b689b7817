package dev.sandhi.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Takes out of a page what its mark-up says is not the article. The selectors are data:
/// `page/furniture.tsv`.
final class Furniture {

  private static final String FILE = "/page/furniture.tsv";
  private static final String HEADER = "selector\treason";

  /// What shows no text at all.
  private static final String MACHINERY =
      "script, style, noscript, template, svg, iframe, object, embed, canvas, audio, video, link,"
          + " map, math";

  /// What must not be taken out with its surroundings.
  private static final String ARTICLE = "h1, [itemprop=articleBody]";

  private static final List<Rule> RULES = load();

  private record Rule(Evaluator selector, LeftOut.Reason reason) {}

  private Furniture() {}

  /// Removes the furniture from the page, and gives what stood there.
  static List<LeftOut> clear(Document page) {
    page.select(MACHINERY).remove();
    List<LeftOut> leftOut = new ArrayList<>();
    int all = page.body().text().length();
    for (Rule rule : RULES) {
      for (Element part : page.body().select(rule.selector)) {
        if (part.root().equals(page) && mayGo(part, all)) {
          String text = CleanText.of(part.text());
          if (!text.isEmpty()) {
            leftOut.add(new LeftOut(rule.reason, text));
          }
          part.remove();
        }
      }
    }
    return leftOut;
  }

  private static boolean mayGo(Element part, int all) {
    return part.parent() != null
        && !part.normalName().equals("body")
        && part.text().length() * 2 <= all
        && part.selectFirst(ARTICLE) == null;
  }

  private static List<Rule> load() {
    try (InputStream in = Furniture.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      List<String> rows =
          lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      if (!rows.getFirst().equals(HEADER)) {
        throw new IllegalStateException(FILE + ": its columns are not " + HEADER);
      }
      return rows.stream().skip(1).map(Furniture::rule).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(String row) {
    int tab = row.indexOf('\t');
    if (tab < 0 || row.indexOf('\t', tab + 1) >= 0) {
      throw new IllegalStateException(FILE + ": not two cells: " + row);
    }
    return new Rule(
        Selector.evaluatorOf(row.substring(0, tab)),
        LeftOut.Reason.valueOf(row.substring(tab + 1)));
  }
}
