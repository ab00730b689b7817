package dev.sandhi.ingest.page;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.page.PageFacts.Flag;
import dev.sandhi.ingest.page.UnreadablePageException.Reason;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The steps from the mark-up of a page to its article.
final class PageReading {

  private static final int DEEPEST = 500;
  private static final int MOST_ELEMENTS = 100_000;
  private static final int MOST_LEFT_OUT = 300;
  private static final int LONGEST_LEFT_OUT = 2_000;

  /// With all that stands around the article.
  private static final int LONGEST_PAGE = 4 * Article.MAX_TEXT;

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private PageReading() {}

  static Page of(Decoding html, @Nullable String url, InstantSource clock)
      throws UnreadablePageException {
    Document document = parse(html.text(), url);
    PageHead head = PageHead.of(document, url);
    List<DateCandidate> dates = PageDates.of(document, head.jsonLd(), url, clock);
    @Nullable String title = head.title();
    ArticleBody body = ArticleBody.of(document, title, head.declaredBody());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(head.flags());
    if (html.isDamaged()) {
      flags.add(Flag.DAMAGED);
    }
    List<LeftOut> leftOut = cut(body.leftOut(), flags);
    @Nullable LocalDate day =
        dates.stream()
            .filter(DateCandidate::isUsable)
            .map(DateCandidate::day)
            .findFirst()
            .orElse(null);
    return new Page(
        text(day == null ? withShownDate(body.lines(), dates) : body.lines()),
        title,
        head.outlet(),
        head.address(),
        day,
        new PageFacts(
            html.charset(), head.canonical(), head.titles(), dates, leftOut, List.copyOf(flags)));
  }

  /// Elements are counted before they are built, for they take many times the room of their text.
  private static Document parse(String html, @Nullable String url) throws UnreadablePageException {
    int elements = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
        elements++;
      }
    }
    if (elements > MOST_ELEMENTS) {
      throw new UnreadablePageException(
          Reason.TOO_COMPLEX, "has over %,d elements".formatted(MOST_ELEMENTS));
    }
    Document document =
        Jsoup.parse(html, url == null ? "" : url, Parser.htmlParser().setMaxDepth(DEEPEST));
    int shown = document.wholeText().length();
    if (shown > LONGEST_PAGE) {
      throw new UnreadablePageException(
          Reason.TOO_COMPLEX, "shows %,d characters, over %,d".formatted(shown, LONGEST_PAGE));
    }
    return document;
  }

  /// A date that the page shows in words that are not read here is read with the text.
  private static List<String> withShownDate(List<String> lines, List<DateCandidate> dates) {
    List<String> dated = new ArrayList<>();
    dates.stream()
        .filter(date -> date.basis() == DateCandidate.Basis.VISIBLE_LINE)
        .map(DateCandidate::words)
        .filter(words -> !lines.contains(words))
        .findFirst()
        .ifPresent(dated::add);
    dated.addAll(lines);
    return dated;
  }

  private static String text(List<String> lines) throws UnreadablePageException {
    String text = String.join("\n", lines);
    if (!LETTER.matcher(text).find()) {
      throw new UnreadablePageException(Reason.NO_ARTICLE, "holds no running text");
    }
    if (text.length() > Article.MAX_TEXT) {
      throw new UnreadablePageException(
          Reason.TOO_COMPLEX,
          "has a text of %,d characters, over %,d".formatted(text.length(), Article.MAX_TEXT));
    }
    return text;
  }

  private static List<LeftOut> cut(List<LeftOut> all, Set<Flag> flags) {
    if (all.size() > MOST_LEFT_OUT
        || all.stream().anyMatch(block -> block.text().length() > LONGEST_LEFT_OUT)) {
      flags.add(Flag.CUT);
    }
    return all.stream()
        .limit(MOST_LEFT_OUT)
        .map(block -> new LeftOut(block.reason(), head(block.text())))
        .toList();
  }

  private static String head(String text) {
    int end = Math.min(text.length(), LONGEST_LEFT_OUT);
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
