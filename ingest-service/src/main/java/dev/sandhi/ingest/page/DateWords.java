package dev.sandhi.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a day from the ways in which pages write one: as ISO 8601, as RFC 1123, in digits, or with
/// the name of the month. The names are those of CLDR, which every Java has, in Hindi and English.
///
/// Digits of any script count. What no calendar has, such as 30 February, is no day.
final class DateWords {

  private static final List<Locale> LANGUAGES = List.of(Locale.of("hi", "IN"), Locale.ENGLISH);
  private static final Map<String, Integer> MONTHS = new TreeMap<>();

  static {
    for (Locale language : LANGUAGES) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.SHORT,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT_STANDALONE)) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, language).replace(".", "");
          MONTHS.put(CleanText.of(name).toLowerCase(Locale.ROOT), month.getValue());
        }
      }
    }
    MONTHS.put("sept", 9);
  }

  private static final String NAME =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[t ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
              + " ?(z|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern BY_NAME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]*" + NAME + "[\\s,./'-]*(\\d{4})");
  private static final Pattern NAME_FIRST =
      Pattern.compile(NAME + "[\\s./-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,./-]+(\\d{4})");
  private static final Pattern IN_DIGITS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);

  private DateWords() {}

  static Optional<LocalDate> read(String words) {
    String plain = inAsciiDigits(words).toLowerCase(Locale.ROOT);
    return moment(plain)
        .or(() -> rfc1123(words))
        .or(() -> day(ISO, plain, 1, 2, 3))
        .or(() -> named(BY_NAME, plain, 2, 1))
        .or(() -> named(NAME_FIRST, plain, 1, 2))
        .or(() -> day(IN_DIGITS, plain, 3, 2, 1));
  }

  private static Optional<LocalDate> moment(String words) {
    Matcher moment = MOMENT.matcher(words);
    if (!moment.find()) {
      return Optional.empty();
    }
    String written =
        moment.group(1) + "T" + moment.group(2) + moment.group(3).toUpperCase(Locale.ROOT);
    try {
      return Optional.of(
          OffsetDateTime.parse(written, OFFSET).atZoneSameInstant(PageDates.INDIA).toLocalDate());
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> rfc1123(String words) {
    try {
      return Optional.of(
          ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME)
              .withZoneSameInstant(PageDates.INDIA)
              .toLocalDate());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(
      Pattern pattern, String words, int year, int month, int day) {
    Matcher found = pattern.matcher(words);
    return found.find()
        ? day(number(found, year), number(found, month), number(found, day))
        : Optional.empty();
  }

  private static Optional<LocalDate> named(Pattern pattern, String words, int month, int day) {
    Matcher found = pattern.matcher(words);
    return found.find()
        ? day(number(found, 3), MONTHS.getOrDefault(found.group(month), 0), number(found, day))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException inNoCalendar) {
      return Optional.empty();
    }
  }

  private static String inAsciiDigits(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    words
        .codePoints()
        .map(c ->
            Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? '0' + Character.digit(c, 10)
                : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
