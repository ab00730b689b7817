package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.UnresolvedReason;
import dev.sandhi.extract.engine.timex.TimeValue.CalendarDate;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds the year of dates that do not say it.
///
/// A day takes the year nearest to the publication, before it for what has happened and after it
/// for what is planned; but nothing is told of a day eleven months away without its year, so there
/// the nearer year is meant. A month takes the nearest, the one of the publication included.
/// Without a publication date, the only year that the page states decides.
final class CalendarResolver {

  private static final int FAR = 335;
  private static final int REACH = 8;

  private final Anchor anchor;

  CalendarResolver(Anchor anchor) {
    this.anchor = anchor;
  }

  Outcome resolve(CalendarDate date, Tense tense) {
    return switch (date.year()) {
      case YearRef.Stated(int year) -> in(date, year, DateBasis.STATED);
      case YearRef.Counted(int years) -> {
        LocalDate published = anchor.date();
        yield published == null
            ? Outcome.unknown(UnresolvedReason.NO_PUBLICATION_DATE)
            : in(date, published.getYear() + years, DateBasis.RELATIVE);
      }
      case YearRef.Told _ -> Outcome.unknown(UnresolvedReason.AMBIGUOUS);
      case YearRef.Open(Shift shift) -> open(date, shift, tense);
    };
  }

  private Outcome open(CalendarDate date, Shift shift, Tense tense) {
    LocalDate published = anchor.date();
    if (published == null) {
      OptionalInt year = anchor.onlyYear();
      return year.isPresent()
          ? in(date, year.getAsInt(), DateBasis.STATED)
          : Outcome.unknown(UnresolvedReason.NO_YEAR);
    }
    OptionalInt year =
        date.isDay()
            ? yearOfDay(date, published, shift, tense)
            : yearOfMonth(date, published, shift, tense);
    return year.isPresent()
        ? in(date, year.getAsInt(), DateBasis.RELATIVE)
        : Outcome.unknown(UnresolvedReason.VAGUE);
  }

  private static OptionalInt yearOfDay(
      CalendarDate date, LocalDate published, Shift shift, Tense tense) {
    Optional<LocalDate> before = before(date, published, shift != Shift.PREVIOUS);
    Optional<LocalDate> after = after(date, published, shift != Shift.NEXT);
    if (before.isEmpty() || after.isEmpty()) {
      return OptionalInt.empty();
    }
    long past = ChronoUnit.DAYS.between(before.get(), published);
    long future = ChronoUnit.DAYS.between(published, after.get());
    boolean isPast =
        switch (shift) {
          case PREVIOUS -> true;
          case NEXT -> false;
          case NONE, THIS ->
              switch (tense) {
                case PAST -> past <= FAR;
                case FUTURE -> future > FAR;
                case UNKNOWN -> past <= future;
              };
        };
    return OptionalInt.of(isPast ? before.get().getYear() : after.get().getYear());
  }

  private static OptionalInt yearOfMonth(
      CalendarDate date, LocalDate published, Shift shift, Tense tense) {
    Integer month = date.month();
    if (month == null) {
      return OptionalInt.empty();
    }
    int year = published.getYear();
    int ahead = month - published.getMonthValue();
    return OptionalInt.of(
        switch (shift) {
          case PREVIOUS -> ahead < 0 ? year : year - 1;
          case THIS -> year;
          case NEXT -> ahead > 0 ? year : year + 1;
          case NONE ->
              switch (tense) {
                case PAST -> ahead <= 0 ? year : year - 1;
                case FUTURE -> ahead >= 0 ? year : year + 1;
                case UNKNOWN -> nearest(year, ahead);
              };
        });
  }

  private static int nearest(int year, int ahead) {
    if (ahead >= 6) {
      return year - 1;
    }
    return ahead < -6 ? year + 1 : year;
  }

  /// The last such day up to another.
  static Optional<LocalDate> before(CalendarDate date, LocalDate limit, boolean inclusive) {
    return IntStream.rangeClosed(0, REACH)
        .mapToObj(back -> dayIn(date, limit.getYear() - back))
        .flatMap(Optional::stream)
        .filter(day -> day.isBefore(limit) || inclusive && day.equals(limit))
        .findFirst();
  }

  /// The next such day from another on.
  static Optional<LocalDate> after(CalendarDate date, LocalDate limit, boolean inclusive) {
    return IntStream.rangeClosed(0, REACH)
        .mapToObj(on -> dayIn(date, limit.getYear() + on))
        .flatMap(Optional::stream)
        .filter(day -> day.isAfter(limit) || inclusive && day.equals(limit))
        .findFirst();
  }

  private static Optional<LocalDate> dayIn(CalendarDate date, int year) {
    Integer month = date.month();
    Integer day = date.day();
    return month != null && day != null && YearMonth.of(year, month).isValidDay(day)
        ? Optional.of(LocalDate.of(year, month, day))
        : Optional.empty();
  }

  private static Outcome in(CalendarDate date, int year, DateBasis basis) {
    Integer month = date.month();
    if (month == null) {
      return Outcome.year(Year.of(year).getValue(), basis);
    }
    if (!date.isDay()) {
      return Outcome.month(YearMonth.of(year, month), basis);
    }
    return dayIn(date, year)
        .map(day -> Outcome.day(day, basis))
        .orElseGet(() -> Outcome.unknown(UnresolvedReason.VAGUE));
  }
}
