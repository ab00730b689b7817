package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import dev.sandhi.extract.engine.timex.TimeValue.TwoReadings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the dates that a page prints above its text from the dates of events: `प्रकाशित: 5 दिसंबर
/// 2025`, `अंकारा, 05 फरवरी (वार्ता)`, a line with nothing but a date and a time.
final class Datelines {

  /// What announces the date. Of several the first in this order is the publication.
  enum Announcement {
    PUBLISHED,
    PRINTED,
    UPDATED
  }

  private static final int HEAD_BLOCKS = 5;
  private static final int HEAD_TOKENS = 80;
  private static final int LONGEST_LABEL = 3;
  private static final int LONGEST_PLACE = 8;
  private static final int LONGEST_ZONE = 3;
  private static final int LONGEST_AGENCY = 10;
  private static final String AFTER_PLACE = ",-/|)";
  private static final String STOPS = "\u0964.|";
  private static final String STOPS_AFTER_PLACE = STOPS + ":-";

  private final TimeLexicon lexicon;

  Datelines(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The same times, those that are datelines under the rule's name.
  List<Timex> mark(Document document, List<Timex> times) {
    List<Timex> marked = new ArrayList<>(times.size());
    int head = endOfHead(document);
    for (Timex timex : times) {
      int start = timex.tokens().start();
      boolean dateline =
          start < head
              && announcement(document.tokens(), document.sentenceOf(start).tokens(), timex)
                  .isPresent();
      marked.add(dateline ? timex.as(Timex.DATELINE) : timex);
    }
    return List.copyOf(marked);
  }

  /// What announces this date in its line, where it is one that the page prints.
  Optional<Announcement> announcement(List<Token> tokens, TokenRange line, Timex timex) {
    if (!isCalendarDay(timex.value()) || isFollowedByMarker(tokens, line, timex)) {
      return Optional.empty();
    }
    Optional<Announcement> label = label(tokens, line, timex.tokens().start());
    if (label.isPresent()) {
      return label;
    }
    return followsPlace(tokens, line, timex) || fillsLine(tokens, line, timex)
        ? Optional.of(Announcement.PRINTED)
        : Optional.empty();
  }

  private static int endOfHead(Document document) {
    Block last = null;
    int blocks = 0;
    for (Sentence sentence : document.sentences()) {
      blocks += sentence.block().equals(last) ? 0 : 1;
      last = sentence.block();
      if (blocks > HEAD_BLOCKS || sentence.tokens().start() >= HEAD_TOKENS) {
        return Math.min(HEAD_TOKENS, sentence.tokens().start());
      }
    }
    return HEAD_TOKENS;
  }

  private static boolean isCalendarDay(TimeValue value) {
    return switch (value) {
      case CalendarDate date -> date.isDay();
      case TwoReadings(TimeValue told, TimeValue added) ->
          told instanceof CalendarDate || added instanceof CalendarDate;
      case TimeValue.Weekday _,
          TimeValue.WeekdayOfWeek _,
          TimeValue.RelativeDay _,
          TimeValue.RelativePeriod _,
          TimeValue.DayOfMonth _,
          TimeValue.Ago _,
          TimeValue.Later _,
          TimeValue.Near _,
          TimeValue.Same _,
          TimeValue.Span _,
          TimeValue.Beyond _,
          TimeValue.Length _,
          TimeValue.Vague _ ->
          false;
    };
  }

  private boolean isFollowedByMarker(List<Token> tokens, TokenRange line, Timex timex) {
    int next = timex.tokens().end();
    return next < line.end() && isMarker(tokens.get(next));
  }

  /// Does "until" follow? Then the date may lie years away: `5 फरवरी 2026 तक लागू रहेगी`.
  boolean isLimit(List<Token> tokens, Timex timex) {
    int next = timex.tokens().end();
    return next < tokens.size()
        && lexicon.startingWith(tokens.get(next).key()).stream()
            .anyMatch(entry ->
                entry.word() instanceof TimeWord.Link(TimeWord.Role role)
                    && role == TimeWord.Role.UNTIL);
  }

  private boolean isMarker(Token token) {
    return lexicon.startingWith(token.key()).stream()
        .anyMatch(entry -> entry.word() instanceof TimeWord.Link);
  }

  /// The words before the date, at the head of the line or with a mark behind them: `date
  /// 2025-11-05`, `प्रविष्टि तिथि: 10 MAR 2024`.
  private Optional<Announcement> label(List<Token> tokens, TokenRange line, int date) {
    int end = date;
    while (end > line.start() && tokens.get(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    String words = "";
    for (int i = end - 1; i >= line.start() && end - i <= LONGEST_LABEL; i--) {
      words = words.isEmpty() ? tokens.get(i).key() : tokens.get(i).key() + " " + words;
      Optional<Announcement> announced = announced(words);
      if (announced.isPresent() && (end < date || i == line.start())) {
        return announced;
      }
    }
    return Optional.empty();
  }

  private Optional<Announcement> announced(String words) {
    if (lexicon.isPublishedLabel(words)) {
      return Optional.of(Announcement.PUBLISHED);
    }
    return lexicon.isUpdatedLabel(words) ? Optional.of(Announcement.UPDATED) : Optional.empty();
  }

  /// `अंकारा, 05 फरवरी (वार्ता)`, `ढाका, 7 सितंबर।`, `13 फरवरी 2007 | बीजिंग से`
  private boolean followsPlace(List<Token> tokens, TokenRange line, Timex timex) {
    TokenRange place = new TokenRange(line.start(), timex.tokens().start());
    if (place.length() == 0) {
      return !isOpen(timex.value()) && isClosed(tokens, line, timex.tokens().end(), STOPS);
    }
    return isPlace(tokens, place)
        && isClosed(tokens, line, timex.tokens().end(), STOPS_AFTER_PLACE);
  }

  private boolean isPlace(List<Token> tokens, TokenRange range) {
    for (int i = range.start(); i < range.end(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.NUMBER || token.is("@") || isMarker(token)) {
        return false;
      }
    }
    return range.length() == 0
        || range.length() <= LONGEST_PLACE
            && (range.length() <= 3 || AFTER_PLACE.contains(tokens.get(range.end() - 1).text()));
  }

  private static boolean isOpen(TimeValue value) {
    return value instanceof CalendarDate date && date.isOpen();
  }

  private static boolean isClosed(List<Token> tokens, TokenRange line, int after, String marks) {
    if (after >= line.end() || marks.contains(tokens.get(after).text())) {
      return true;
    }
    if (!tokens.get(after).is("(")) {
      return false;
    }
    for (int i = after + 1; i < line.end() && i <= after + LONGEST_AGENCY; i++) {
      if (tokens.get(i).is(")")) {
        return true;
      }
    }
    return false;
  }

  /// Nothing but a date, a time and a place of the clock: `Mar 11, 2023 09:12 Asia/Kolkata`.
  private static boolean fillsLine(List<Token> tokens, TokenRange line, Timex timex) {
    int names = 0;
    for (int i = line.start(); i < line.end(); i++) {
      if (timex.tokens().contains(i)) {
        continue;
      }
      if (tokens.get(i).isWord() || tokens.get(i).is("@")) {
        return false;
      }
      names += tokens.get(i).kind() == Token.Kind.FOREIGN ? 1 : 0;
    }
    return names <= LONGEST_ZONE;
  }
}
