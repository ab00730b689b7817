package dev.sandhi.extract.engine.timex;

import java.util.ArrayList;
import java.util.List;

/// What the digits of one token may be: a number, a year, a time of day, a date with dots.
final class NumberReader {

  private static final int LONGEST = 9;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2099;

  private NumberReader() {}

  static List<TimeWord> read(String digits) {
    List<String> groups = groups(digits);
    boolean commas = digits.indexOf(',') >= 0;
    boolean dots = digits.indexOf('.') >= 0;
    if (groups.stream().anyMatch(group -> group.isEmpty() || group.length() > LONGEST)) {
      return List.of();
    }
    if (digits.indexOf(':') >= 0) {
      return commas || dots ? List.of() : List.of(new TimeWord.Clock());
    }
    if (commas) {
      return dots ? List.of() : grouped(groups);
    }
    return switch (groups.size()) {
      case 1 -> whole(groups.getFirst());
      case 2 -> decimal(groups.getFirst(), groups.getLast());
      case 3 -> dotted(groups);
      default -> List.of();
    };
  }

  private static List<TimeWord> whole(String digits) {
    int value = Integer.parseInt(digits);
    TimeWord count = new TimeWord.Count(4L * value, true);
    return digits.length() == 4 && FIRST_YEAR <= value && value <= LAST_YEAR
        ? List.of(new TimeWord.YearNumber(value), count)
        : List.of(count);
  }

  private static List<TimeWord> grouped(List<String> groups) {
    String joined = String.join("", groups);
    return joined.length() > LONGEST
        ? List.of()
        : List.of(new TimeWord.Count(4L * Integer.parseInt(joined), true));
  }

  private static List<TimeWord> decimal(String whole, String fraction) {
    List<TimeWord> readings = new ArrayList<>(2);
    int quarters =
        switch (fraction) {
          case "0", "00" -> 0;
          case "25" -> 1;
          case "5", "50" -> 2;
          case "75" -> 3;
          default -> -1;
        };
    if (quarters >= 0) {
      readings.add(new TimeWord.Count(4L * Integer.parseInt(whole) + quarters, true));
    }
    if (fraction.length() == 2 && Integer.parseInt(whole) < 24 && Integer.parseInt(fraction) < 60) {
      readings.add(new TimeWord.Clock());
    }
    return readings;
  }

  private static List<TimeWord> dotted(List<String> groups) {
    int year = Integer.parseInt(groups.get(2));
    boolean isYear = groups.get(2).length() == 4 && FIRST_YEAR <= year && year <= LAST_YEAR;
    return isYear && groups.get(0).length() <= 2 && groups.get(1).length() <= 2
        ? List.of(
            new TimeWord.DottedDate(
                Integer.parseInt(groups.get(0)), Integer.parseInt(groups.get(1)), year))
        : List.of();
  }

  private static List<String> groups(String digits) {
    List<String> groups = new ArrayList<>(3);
    int from = 0;
    for (int i = 0; i <= digits.length(); i++) {
      if (i == digits.length() || digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        groups.add(digits.substring(from, i));
        from = i + 1;
      }
    }
    return groups;
  }
}
