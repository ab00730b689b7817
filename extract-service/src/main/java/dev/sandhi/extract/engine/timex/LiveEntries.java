package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.RelativeDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the clock before the entries of a live report (`05:10 AM | दोनों नेता मिले`) as the day
/// that they were written on: the one of the nearest line above that is nothing but a date, or the
/// day of publication. One such line alone is no live report.
final class LiveEntries {

  static final String RULE = "live entry";

  private static final int FEWEST = 2;
  private static final int LONGEST = 6;
  private static final String AFTER_CLOCK = "|:-–—";
  private static final RelativeDay PUBLISHED = new RelativeDay(0, 0);

  private final TimeLexicon lexicon;

  LiveEntries(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The times of the document together with its entries, in order.
  List<Timex> addTo(Document document, List<Timex> times) {
    List<TokenRange> clocks = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      clock(document.tokens(), sentence.tokens())
          .filter(_ -> opensBlock(document, sentence))
          .ifPresent(clocks::add);
    }
    if (clocks.size() < FEWEST) {
      return times;
    }
    List<Timex> all = new ArrayList<>();
    TimeValue day = PUBLISHED;
    int next = 0;
    for (TokenRange clock : clocks) {
      while (next < times.size() && times.get(next).tokens().start() < clock.start()) {
        Timex timex = times.get(next++);
        all.add(timex);
        day = isHeading(document, timex) ? timex.value() : day;
      }
      all.add(new Timex(clock, day, RULE));
    }
    all.addAll(times.subList(next, times.size()));
    return List.copyOf(all);
  }

  private static boolean opensBlock(Document document, Sentence sentence) {
    int index = sentence.index();
    return index == 0 || !document.sentences().get(index - 1).block().equals(sentence.block());
  }

  /// The clock that a line begins with, when a mark or nothing follows it.
  private Optional<TokenRange> clock(List<Token> tokens, TokenRange line) {
    int start = line.start();
    if (start == line.end() || !isClock(tokens.get(start))) {
      return Optional.empty();
    }
    int end = start + 1;
    while (end < line.end() && end - start < LONGEST && isZone(tokens.get(end))) {
      end++;
    }
    return end == line.end() || AFTER_CLOCK.contains(tokens.get(end).text())
        ? Optional.of(new TokenRange(start, end))
        : Optional.empty();
  }

  private static boolean isClock(Token token) {
    return token.kind() == Token.Kind.NUMBER
        && NumberReader.read(token.text()).stream().anyMatch(TimeWord.Clock.class::isInstance);
  }

  /// `AM`, `(IST)`, `बजे`
  private boolean isZone(Token token) {
    return token.kind() == Token.Kind.FOREIGN
        || token.is("(")
        || token.is(")")
        || lexicon.startingWith(token.key()).stream()
            .map(TimeLexicon.Entry::word)
            .anyMatch(word -> word instanceof TimeWord.DayPart || isOClock(word));
  }

  private static boolean isOClock(TimeWord word) {
    return word instanceof TimeWord.Link(TimeWord.Role role) && role == TimeWord.Role.OCLOCK;
  }

  /// A line that is nothing but a day: `--- 13 फरवरी ---`.
  private static boolean isHeading(Document document, Timex timex) {
    if (!(timex.value() instanceof CalendarDate date) || !date.isDay()) {
      return false;
    }
    TokenRange line = document.sentenceOf(timex.tokens().start()).tokens();
    for (int i = line.start(); i < line.end(); i++) {
      if (!timex.tokens().contains(i) && document.token(i).kind() != Token.Kind.MARK) {
        return false;
      }
    }
    return true;
  }
}
