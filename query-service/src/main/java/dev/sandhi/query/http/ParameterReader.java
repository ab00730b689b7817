package dev.sandhi.query.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the words of a request into values. It keeps every complaint instead of stopping at the
/// first, so that a caller learns of all mistakes at once.
public final class ParameterReader {

  /// A country (ISO 3166-1 alpha-2) or a body (`ASEAN`, `WORLD_BANK`), in any case.
  public static final String CODE = "^[A-Za-z][A-Za-z0-9_]{1,30}$";

  /// In Unicode code points.
  public static final int LONGEST_NAME = 100;

  public static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

  private static final Pattern CODE_PATTERN = Pattern.compile(CODE);

  /// Words of any script, with the marks that names are written with; ZWNJ and ZWJ belong to
  /// Devanagari spelling.
  private static final Pattern NAME_PATTERN =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\u200C\\u200D .'’-]{1," + LONGEST_NAME + "}");

  /// What a name or a code may begin with: `G20`, `P5+1`, `WORLD_B`.
  private static final Pattern BEGINNING_PATTERN =
      Pattern.compile(
          "(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}\\u200C\\u200D .'’+_-]{1," + LONGEST_NAME + "}");

  private static final Pattern DAY_PATTERN = Pattern.compile(DAY);
  private static final Pattern INSTANT_PATTERN = Pattern.compile("\\d{4}-.{1,40}");
  private static final Pattern SERIAL_PATTERN = Pattern.compile("\\d{1,18}");
  private static final Pattern SHARE_PATTERN =
      Pattern.compile("(?=.*\\d)\\d{0,3}(\\.\\d{0,40})?([eE][-+]?\\d{1,3})?");
  private static final Pattern NUMBER_PATTERN = Pattern.compile("\\d{1,9}");

  private final List<Complaint> complaints = new ArrayList<>();

  public SortedSet<String> codes(String parameter, List<String> given) {
    SortedSet<String> codes = new TreeSet<>();
    for (String code : given) {
      if (CODE_PATTERN.matcher(code).matches()) {
        codes.add(code.toUpperCase(Locale.ROOT));
      } else {
        refuse(parameter, "'%s' is no code of a country or body".formatted(code), CODE);
      }
    }
    return codes;
  }

  public SortedSet<String> names(String parameter, List<String> given) {
    SortedSet<String> names = new TreeSet<>();
    for (String name : given) {
      if (NAME_PATTERN.matcher(name).matches()) {
        names.add(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
      } else {
        refuse(parameter, "'%s' is not written as names are, in letters".formatted(name));
      }
    }
    return names;
  }

  /// The beginning of a name or a code, which has to be given; with the digits of any script as
  /// codes have them.
  public String beginning(String parameter, @Nullable String given) {
    if (given == null) {
      refuse(parameter, "is needed");
      return "";
    }
    if (!BEGINNING_PATTERN.matcher(given).matches()) {
      refuse(parameter, "'%s' begins no name and no code".formatted(given));
    }
    StringBuilder written = new StringBuilder();
    Normalizer.normalize(given.strip(), Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  public <E extends Enum<E>> SortedSet<E> anyOf(
      String parameter, List<String> given, Class<E> vocabulary) {
    Map<String, E> allowed = new LinkedHashMap<>();
    Stream.of(vocabulary.getEnumConstants()).forEach(value -> allowed.put(value.name(), value));
    SortedSet<E> values = new TreeSet<>();
    for (String word : given) {
      @Nullable E value = allowed.get(word);
      if (value == null) {
        refuse(parameter, "'%s' is not one of the values".formatted(word), allowed.keySet());
      } else {
        values.add(value);
      }
    }
    return values;
  }

  /// One of the words by which a parameter chooses how the answer is given. Such words are written
  /// in lower case, the codes of the data in upper case.
  public <E extends Enum<E>> E choice(String parameter, @Nullable String given, E otherwise) {
    if (given == null) {
      return otherwise;
    }
    List<String> allowed = new ArrayList<>();
    for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT);
      if (word.equals(given)) {
        return value;
      }
      allowed.add(word);
    }
    refuse(parameter, "'%s' is not one of the values".formatted(given), allowed);
    return otherwise;
  }

  /// Whether a parameter is `true`; it is not where it is left out.
  public boolean flag(String parameter, @Nullable String given) {
    if (given != null && !given.equals("true") && !given.equals("false")) {
      refuse(parameter, "'%s' is not one of the values".formatted(given), "true", "false");
    }
    return "true".equals(given);
  }

  public @Nullable LocalDate day(String parameter, @Nullable String given) {
    if (given == null) {
      return null;
    }
    try {
      if (DAY_PATTERN.matcher(given).matches()) {
        return LocalDate.parse(given);
      }
      refuse(parameter, "'%s' is no day in ISO 8601".formatted(given), "YYYY-MM-DD");
    } catch (DateTimeParseException noSuchDay) {
      refuse(parameter, "there is no day '%s'".formatted(given), "YYYY-MM-DD");
    }
    return null;
  }

  /// Several values that are all written in one way.
  public SortedSet<String> matching(
      String parameter, List<String> given, Pattern pattern, String what) {
    SortedSet<String> values = new TreeSet<>();
    for (String value : given) {
      if (pattern.matcher(value).matches()) {
        values.add(value);
      } else {
        refuse(parameter, "'%s' is no %s".formatted(value, what), pattern.pattern());
      }
    }
    return values;
  }

  public @Nullable Instant instant(String parameter, @Nullable String given) {
    try {
      if (given == null || INSTANT_PATTERN.matcher(given).matches()) {
        return given == null ? null : Instant.parse(given);
      }
      refuse(parameter, "'%s' is no time in ISO 8601".formatted(given), "YYYY-MM-DDThh:mm:ssZ");
    } catch (DateTimeParseException noSuchTime) {
      refuse(parameter, "there is no time '%s'".formatted(given), "YYYY-MM-DDThh:mm:ssZ");
    }
    return null;
  }

  /// A number that counts up for ever; 0 where none is given.
  public long serial(String parameter, @Nullable String given) {
    if (given == null || SERIAL_PATTERN.matcher(given).matches()) {
      return given == null ? 0 : Long.parseLong(given);
    }
    refuse(parameter, "'%s' is no number from 0 on".formatted(given), SERIAL_PATTERN.pattern());
    return 0;
  }

  /// A share, from 0 to 1.
  public @Nullable Double share(String parameter, @Nullable String given) {
    if (given == null) {
      return null;
    }
    if (SHARE_PATTERN.matcher(given).matches() && Double.parseDouble(given) <= 1) {
      return Double.valueOf(given);
    }
    refuse(parameter, "'%s' is no number from 0 to 1".formatted(given), "0..1");
    return null;
  }

  public int number(String parameter, @Nullable String given, Range range) {
    if (given == null) {
      return range.otherwise();
    }
    if (NUMBER_PATTERN.matcher(given).matches() && range.holds(Integer.parseInt(given))) {
      return Integer.parseInt(given);
    }
    String allowed = range.min() + ".." + range.max();
    refuse(parameter, "'%s' is no number from %s".formatted(given, allowed), allowed);
    return range.otherwise();
  }

  public void refuse(String parameter, String detail, String... allowed) {
    refuse(parameter, detail, List.of(allowed));
  }

  public void refuse(String parameter, String detail, Collection<String> allowed) {
    complaints.add(new Complaint(parameter, detail, List.copyOf(allowed)));
  }

  /// Throws the 400 that lists all complaints, if there are any.
  public void orThrow() {
    if (!complaints.isEmpty()) {
      Complaint first = complaints.getFirst();
      throw HttpProblem.builder()
          .withStatus(Status.BAD_REQUEST)
          .withTitle("The parameters cannot be understood")
          .withDetail("'%s': %s".formatted(first.parameter(), first.detail()))
          .with("errors", List.copyOf(complaints))
          .build();
    }
  }

  /// What is wrong with one parameter, and what it may be instead.
  public record Complaint(String parameter, String detail, List<String> allowed) {}

  /// The numbers that a parameter may be, and the one that stands where none is given.
  public record Range(int min, int max, int otherwise) {

    boolean holds(int number) {
      return min <= number && number <= max;
    }
  }
}
