package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.common.article.PublishedBasis;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.timex.Anchor.StatedDate;
import dev.sandhi.extract.engine.timex.Datelines.Announcement;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Finds what the times of an article count from. A date given beside the article wins; without one
/// it is the date that the page prints at its head.
public final class DatelineReader {

  private static final int HEAD_BLOCKS = 6;

  private final TimexTagger tagger;

  public DatelineReader(TimexTagger tagger) {
    this.tagger = tagger;
  }

  /// The date of a line of the page, and what announces it.
  private record Printed(CalendarDate date, Announcement announcement) {}

  /// The times are those that the tagger found in the document.
  public Anchor read(@Nullable LocalDate given, Document document, List<Timex> times) {
    List<Printed> printed = new ArrayList<>();
    List<StatedDate> stated = new ArrayList<>();
    readArticle(document, times, printed, stated);
    readRemains(document, printed, stated);
    if (given != null) {
      return new Anchor(given, PublishedBasis.GIVEN, null, stated);
    }
    Anchor undated = new Anchor(null, null, pinned(times), stated);
    return printed.stream()
        .sorted(Comparator.comparing(Printed::announcement))
        .flatMap(line -> day(line.date(), undated.onlyYear()).stream())
        .findFirst()
        .map(day -> new Anchor(day, PublishedBasis.DATELINE, null, stated))
        .orElse(undated);
  }

  private void readArticle(
      Document document, List<Timex> times, List<Printed> printed, List<StatedDate> stated) {
    for (Timex timex : times) {
      if (timex.isDateline()) {
        TokenRange line = document.sentenceOf(timex.tokens().start()).tokens();
        addPrinted(document.tokens(), line, timex, printed);
      } else if (!tagger.datelines().isLimit(document.tokens(), timex)) {
        addStated(timex.value(), stated);
      }
    }
  }

  private void readRemains(Document document, List<Printed> printed, List<StatedDate> stated) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).remain() == null) {
        continue;
      }
      boolean mayPrint = i < HEAD_BLOCKS && blocks.get(i).remain() == PageRemain.Reason.NAVIGATION;
      List<Token> tokens = RemainReader.read(document, blocks.get(i));
      TokenRange line = new TokenRange(0, tokens.size());
      for (Timex timex : tagger.tag(tokens, line)) {
        boolean dateline = mayPrint && addPrinted(tokens, line, timex, printed);
        if (!dateline) {
          addStated(timex.value(), stated);
        }
      }
    }
  }

  private boolean addPrinted(
      List<Token> tokens, TokenRange line, Timex timex, List<Printed> printed) {
    Optional<Announcement> announcement = tagger.datelines().announcement(tokens, line, timex);
    Optional<CalendarDate> date = dateOf(timex.value());
    if (announcement.isEmpty() || date.isEmpty()) {
      return false;
    }
    printed.add(new Printed(date.get(), announcement.get()));
    return true;
  }

  private static Optional<CalendarDate> dateOf(TimeValue value) {
    if (value instanceof TimeValue.TwoReadings(TimeValue told, TimeValue added)) {
      return dateOf(told).or(() -> dateOf(added));
    }
    return value instanceof CalendarDate date ? Optional.of(date) : Optional.empty();
  }

  private static void addStated(TimeValue value, List<StatedDate> stated) {
    if (value instanceof TimeValue.Span(TimeValue from, TimeValue to)) {
      addStated(from, stated);
      addStated(to, stated);
      return;
    }
    Optional<CalendarDate> date = dateOf(value);
    if (date.isPresent()
        && date.get().year() instanceof YearRef.Stated(int year)
        && date.get().month() instanceof Integer month) {
      stated.add(new StatedDate(year, month, date.get().day()));
    }
  }

  /// The day that the text states in full and with its true weekday, when there is just one.
  private static @Nullable LocalDate pinned(List<Timex> times) {
    List<LocalDate> days =
        times.stream()
            .filter(timex -> timex.value() instanceof TimeValue.TwoReadings)
            .flatMap(timex -> pinned((TimeValue.TwoReadings) timex.value()).stream())
            .distinct()
            .limit(2)
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  private static Optional<LocalDate> pinned(TimeValue.TwoReadings readings) {
    TimeValue beside = readings.told() instanceof CalendarDate ? readings.added() : readings.told();
    return dateOf(readings)
        .flatMap(date -> day(date, OptionalInt.empty()))
        .filter(day ->
            beside instanceof TimeValue.Weekday weekday && weekday.day() == day.getDayOfWeek());
  }

  private static Optional<LocalDate> day(CalendarDate date, OptionalInt onlyYear) {
    OptionalInt year =
        date.year() instanceof YearRef.Stated(int stated) ? OptionalInt.of(stated) : onlyYear;
    if (year.isPresent()
        && date.month() instanceof Integer month
        && date.day() instanceof Integer day
        && Dates.day(day, month, year.getAsInt()).isPresent()) {
      return Optional.of(LocalDate.of(year.getAsInt(), month, day));
    }
    return Optional.empty();
  }
}
