package dev.sandhi.ingest.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a page said of itself, and what of it is not the article.
@Schema(description = "What a page said of itself, and what of it was left out of the text.")
public record PageFacts(
    @Schema(description = "The charset that the page was read in.", examples = "UTF-8")
        String charset,
    @Schema(description = "The address that the page names as its own; `null` where it names none.")
        @Nullable String canonicalUrl,
    @Schema(description = "All titles that the page gives; the first one was taken.")
        List<TitleCandidate> titles,
    @Schema(description = "All dates that the page gives, the one that was taken among them.")
        List<DateCandidate> dates,
    @Schema(description = "Blocks of the page that are not the article, in the order of the page.")
        List<LeftOut> leftOut,
    List<Flag> flags) {

  public PageFacts {
    titles = List.copyOf(titles);
    dates = List.copyOf(dates);
    leftOut = List.copyOf(leftOut);
    flags = List.copyOf(flags);
  }

  PageFacts with(@Nullable LocalDate feedDay, List<String> robots) {
    List<DateCandidate> all = new ArrayList<>(dates);
    if (feedDay != null) {
      all.add(
          new DateCandidate(
              DateCandidate.Basis.FEED, DateCandidate.Role.PUBLISHED, feedDay.toString(), feedDay));
    }
    Set<Flag> known = EnumSet.noneOf(Flag.class);
    known.addAll(flags);
    robots.forEach(wish -> known.addAll(Flag.ofRobots(wish)));
    return new PageFacts(charset, canonicalUrl, titles, all, leftOut, List.copyOf(known));
  }

  /// What is to be known before the text is used.
  @Schema(
      description =
          "`PAYWALL`: the page says that its text is not free, so the article may be cut short."
              + " `NO_ARCHIVE`, `NO_AI`: the page asks not to be archived, or not to be used for"
              + " AI. `DAMAGED`: over one character in a thousand could not be decoded."
              + " `CANONICAL_ELSEWHERE`: the page names an address of another site, which was not"
              + " taken. `CUT`: not all that was left out is kept.")
  public enum Flag {
    PAYWALL,
    NO_ARCHIVE,
    NO_AI,
    DAMAGED,
    CANONICAL_ELSEWHERE,
    CUT;

    /// What a page or its host asks of robots.
    static Set<Flag> ofRobots(String wishes) {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      String words = wishes.toLowerCase(Locale.ROOT);
      if (words.contains("noarchive")) {
        flags.add(NO_ARCHIVE);
      }
      if (words.contains("noai")) {
        flags.add(NO_AI);
      }
      return flags;
    }
  }
}
