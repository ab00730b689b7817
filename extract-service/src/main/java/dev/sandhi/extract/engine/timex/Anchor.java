package dev.sandhi.extract.engine.timex;

import dev.sandhi.common.article.PublishedBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the times of an article count from: its publication date, the only "now", and the dates
/// with a year that its page states anywhere.
///
/// `pinned` is the one day that the text names with its weekday, year and all (`सोमवार, 22 मई
/// 2023`): without a publication date the other weekdays of the text lie around it.
public record Anchor(
    @Nullable LocalDate date,
    @Nullable PublishedBasis basis,
    @Nullable LocalDate pinned,
    List<StatedDate> stated) {

  /// A month of a year that the page states, and the day where it does.
  public record StatedDate(int year, int month, @Nullable Integer day) {

    boolean is(LocalDate other) {
      return day != null
          && year == other.getYear()
          && month == other.getMonthValue()
          && day == other.getDayOfMonth();
    }
  }

  public Anchor {
    stated = List.copyOf(stated);
    if ((date == null) != (basis == null)) {
      throw new IllegalArgumentException("a publication date and where it comes from");
    }
  }

  /// The year of all stated days, when it is one: the year of a day without one, where the
  /// publication date is unknown. A month of some year (`मार्च 2023 से बंद`) proves nothing.
  OptionalInt onlyYear() {
    IntStream years =
        stated.stream().filter(date -> date.day() != null).mapToInt(StatedDate::year).distinct();
    int[] found = years.limit(2).toArray();
    return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }

  /// How often the page states this very day.
  long support(LocalDate day) {
    return stated.stream().filter(other -> other.is(day)).count();
  }
}
