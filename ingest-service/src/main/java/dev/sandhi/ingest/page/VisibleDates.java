package dev.sandhi.ingest.page;

import dev.sandhi.ingest.page.DateCandidate.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The short lines between headline and text that show a year and a day: where a reader sees when
/// the page came out.
final class VisibleDates {

  /// A line as it is shown.
  record Line(Role role, String words) {}

  private static final int LONGEST = 120;
  private static final int MOST = 3;
  private static final int NEAR = 40;
  private static final Pattern YEAR =
      Pattern.compile("(?:^|\\D)(?:19|20)\\d\\d(?:\\D|$)|\\p{Nd}{4}");
  private static final Pattern CHANGED =
      Pattern.compile("(?i)\\b(updated|modified|last update)\\b");

  private VisibleDates() {}

  static List<Line> of(Document page) {
    Element heading = page.selectFirst("h1");
    return page.body().getAllElements().stream()
        .dropWhile(element -> heading != null && !element.equals(heading))
        .skip(heading == null ? 0 : 1)
        .filter(element -> !element.ownText().isBlank())
        .takeWhile(element -> element.ownText().length() <= LONGEST)
        .limit(NEAR)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST && YEAR.matcher(text).find() && hasDay(text))
        .limit(MOST)
        .map(VisibleDates::line)
        .toList();
  }

  private static Line line(String text) {
    boolean isChange = CHANGED.matcher(text.toLowerCase(Locale.ROOT)).find();
    return new Line(isChange ? Role.MODIFIED : Role.PUBLISHED, text);
  }

  /// A year alone is told in many a line.
  private static boolean hasDay(String text) {
    return DateWords.read(text).isPresent()
        || text.codePoints().filter(Character::isDigit).count() > 4;
  }
}
