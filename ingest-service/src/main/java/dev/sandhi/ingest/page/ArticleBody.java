package dev.sandhi.ingest.page;

import dev.sandhi.ingest.page.Lines.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The running text of a page, and the blocks that are not part of it.
///
/// Readability finds the part that holds it. Where the page declares its body, or has so little
/// text that nothing stands out, the part with most to read is taken.
record ArticleBody(List<String> lines, List<LeftOut> leftOut) {

  private static final String DECLARED = "[itemprop=articleBody]";
  private static final String LIKELY = "article, main, [role=main]";
  private static final long MOST_EFFORT = 500_000;
  private static final int LONGEST_TEXT = 500_000;
  private static final String ADDRESS_OF_NOTHING = "http://page.invalid/";

  /// Takes the body out of a page, which is changed by it. `declared` is the text that the page
  /// gives for machines, used where the page shows hardly any of it.
  static ArticleBody of(Document page, @Nullable String title, List<String> declared) {
    List<LeftOut> leftOut = new ArrayList<>(Furniture.clear(page));
    List<Line> all = Lines.of(page.body());
    List<Line> found = found(page, all);
    List<String> body = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Line line = found.get(i);
      if (pointsElsewhere(found, i)) {
        leftOut.add(new LeftOut(LeftOut.Reason.LINKS, line.text()));
      } else if (!line.text().equals(title)) {
        body.add(line.text());
      }
    }
    Set<String> inside =
        found.stream().map(Line::text).collect(Collectors.toCollection(HashSet::new));
    for (Line line : all) {
      if (inside.add(line.text()) && !line.text().equals(title)) {
        leftOut.add(new LeftOut(LeftOut.Reason.OUTSIDE, line.text()));
      }
    }
    if (letters(declared) > 2 * letters(body)) {
      return new ArticleBody(declared, leftOut);
    }
    return new ArticleBody(List.copyOf(body), leftOut);
  }

  /// Links, and what announces them.
  private static boolean pointsElsewhere(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean isFollowedByLinks = at + 1 < lines.size() && lines.get(at + 1).isLinks();
    return line.isLinks() || line.isLabel() && isFollowedByLinks;
  }

  private static List<Line> found(Document page, List<Line> all) {
    Stream<Element> parts = Stream.concat(readable(page, all), page.select(DECLARED).stream());
    List<Line> best = best(parts);
    if (best.isEmpty()) {
      best = best(page.select(LIKELY).stream());
    }
    return best.isEmpty() ? all : best;
  }

  /// The part that has most to read.
  private static List<Line> best(Stream<Element> parts) {
    return parts.map(Lines::of).max(Comparator.comparing(ArticleBody::toRead)).orElse(List.of());
  }

  private static int toRead(List<Line> lines) {
    return lines.stream().filter(line -> !line.isLinks()).mapToInt(l -> l.text().length()).sum();
  }

  /// Readability changes what it reads, so it gets a copy. It looks at the text of each element
  /// again for each one that it lies in, so that a page can be made to keep it busy for hours.
  private static Stream<Element> readable(Document page, List<Line> all) {
    if (effort(page) > MOST_EFFORT || toRead(all) > LONGEST_TEXT) {
      return Stream.empty();
    }
    @Nullable Element content =
        new Readability4J(ADDRESS_OF_NOTHING, page.clone()).parse().getArticleContent();
    return Stream.ofNullable(content);
  }

  /// The sum of the depths of all elements.
  private static long effort(Document page) {
    long[] sum = new long[1];
    page.traverse((node, depth) -> sum[0] += depth);
    return sum[0];
  }

  private static long letters(List<String> lines) {
    return lines.stream().flatMapToInt(String::codePoints).filter(Character::isLetter).count();
  }
}
