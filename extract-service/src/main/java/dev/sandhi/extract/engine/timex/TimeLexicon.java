package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import dev.sandhi.extract.engine.timex.TimeWord.Alone;
import dev.sandhi.extract.engine.timex.TimeWord.Form;
import dev.sandhi.extract.engine.timex.TimeWord.Role;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The words of time, by the key of their first word.
final class TimeLexicon {

  /// A surface of one or more words, by their keys.
  record Entry(List<String> keys, TimeWord word) {}

  private final Map<String, List<Entry>> byFirst = FoldKey.map(512);
  private final Map<String, Boolean> digitEndings = new HashMap<>();
  private final Map<String, Boolean> datelineLabels = new HashMap<>();
  private final Set<String> vagueRules = new TreeSet<>();

  private TimeLexicon() {}

  static TimeLexicon load() {
    TimeLexicon lexicon = new TimeLexicon();
    lexicon.loadCalendar();
    lexicon.loadNumbers();
    lexicon.loadRelative();
    lexicon.loadDatelines();
    return lexicon;
  }

  List<Entry> startingWith(String key) {
    List<Entry> entries = byFirst.get(key);
    return entries == null ? List.of() : entries;
  }

  /// Is this, after digits, an ordinal ending (`12वीं`)?
  boolean isOrdinalEnding(String key) {
    return Boolean.TRUE.equals(digitEndings.get(key));
  }

  /// Is this, after digits, the ending of a date (`5th`)?
  boolean isDateEnding(String key) {
    return Boolean.FALSE.equals(digitEndings.get(key));
  }

  /// Do these words announce when the page was published?
  boolean isPublishedLabel(String keys) {
    return Boolean.TRUE.equals(datelineLabels.get(keys));
  }

  /// Do these words announce when the page was changed last?
  boolean isUpdatedLabel(String keys) {
    return Boolean.FALSE.equals(datelineLabels.get(keys));
  }

  /// The names of the rules that the vague times ask for.
  Set<String> vagueRules() {
    return Set.copyOf(vagueRules);
  }

  private void loadCalendar() {
    load(
        "months.tsv",
        row -> new TimeWord.MonthName(number(row, 1), row.oneOf(Alone.class, 2)),
        "surface",
        "value",
        "alone");
    load(
        "weekdays.tsv",
        row -> new TimeWord.WeekdayName(row.oneOf(DayOfWeek.class, 1)),
        "surface",
        "value");
    load(
        "units.tsv",
        row -> new TimeWord.UnitName(row.oneOf(Unit.class, 1), row.oneOf(Form.class, 2)),
        "surface",
        "unit",
        "form");
    load("day-parts.tsv", _ -> new TimeWord.DayPart(), "surface");
  }

  private void loadNumbers() {
    load("numerals.tsv", row -> new TimeWord.Count(4L * number(row, 1), false), "surface", "value");
    load(
        "ordinals.tsv",
        row -> new TimeWord.Ordinal(number(row, 1), row.cell(2).equals("feminine")),
        "surface",
        "value",
        "gender");
    load(
        "fractions.tsv",
        row -> new TimeWord.Fraction(numberOrZero(row, 1), numberOrZero(row, 2)),
        "surface",
        "alone",
        "added");
    load(
        "fused-lengths.tsv",
        row -> new TimeWord.FusedLength(number(row, 1), row.oneOf(Unit.class, 2)),
        "surface",
        "amount",
        "unit");
    for (Tsv.Row row : Tsv.read("lexicon/ordinal-suffixes.tsv", "surface", "kind")) {
      digitEndings.put(FoldKey.listed(row.cell(0)), row.cell(1).equals("ordinal"));
    }
  }

  private void loadRelative() {
    load(
        "relative-days.tsv",
        row -> new TimeWord.DayName(number(row, 1), number(row, 2)),
        "surface",
        "past",
        "future");
    load(
        "directions.tsv",
        row -> new TimeWord.Direction(row.oneOf(Shift.class, 1)),
        "surface",
        "value");
    load("time-links.tsv", row -> new TimeWord.Link(row.oneOf(Role.class, 1)), "surface", "role");
    load("occasions.tsv", row -> new TimeWord.Occasion(), "surface");
    load("same-times.tsv", _ -> new TimeWord.SamePhrase(), "surface");
    load("vague-times.tsv", row -> new TimeWord.VaguePhrase(row.cell(1)), "surface", "rule");
    for (Tsv.Row row : Tsv.read("lexicon/vague-times.tsv", "surface", "rule")) {
      vagueRules.add(row.cell(1));
    }
  }

  private void loadDatelines() {
    for (Tsv.Row row : Tsv.read("lexicon/dateline-labels.tsv", "surface", "value")) {
      datelineLabels.put(String.join(" ", keysOf(row.cell(0))), row.cell(1).equals("published"));
    }
  }

  private void load(String file, Function<Tsv.Row, TimeWord> word, String... columns) {
    for (Tsv.Row row : Tsv.read("lexicon/" + file, columns)) {
      List<String> keys = keysOf(row.cell(0));
      byFirst
          .computeIfAbsent(keys.getFirst(), _ -> new ArrayList<>(1))
          .add(new Entry(keys, word.apply(row)));
    }
  }

  private static List<String> keysOf(String surface) {
    List<String> keys = new ArrayList<>();
    for (String part : surface.split(" ", -1)) {
      keys.add(FoldKey.listed(part));
    }
    return List.copyOf(keys);
  }

  private static int numberOrZero(Tsv.Row row, int column) {
    return row.cell(column).isEmpty() ? 0 : number(row, column);
  }

  private static int number(Tsv.Row row, int column) {
    try {
      return Integer.parseInt(row.cell(column));
    } catch (NumberFormatException e) {
      throw row.wrong("no number: " + row.cell(column));
    }
  }
}
