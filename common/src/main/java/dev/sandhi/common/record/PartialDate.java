package dev.sandhi.common.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A date as exact as the text allows: a day, a month or a year, in ISO 8601 (`2025-12-05`,
/// `2025-12`, `2025`). A month is never padded to its first day.
@Schema(
    type = SchemaType.STRING,
    pattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
    examples = {"2025-12-05", "2025-08", "2024"},
    description = "ISO 8601, as exact as the text allows: a day, a month or a year.")
public sealed interface PartialDate {

  Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// The first day that the date may mean.
  LocalDate earliest();

  /// The last day that the date may mean.
  LocalDate latest();

  @JsonValue
  String iso();

  @JsonCreator
  static PartialDate parse(String iso) {
    if (!ISO.matcher(iso).matches()) {
      throw new IllegalArgumentException("not a day, month or year in ISO 8601: " + iso);
    }
    return switch (iso.length()) {
      case 4 -> new WholeYear(Year.parse(iso));
      case 7 -> new Month(YearMonth.parse(iso));
      default -> new Day(LocalDate.parse(iso));
    };
  }

  record Day(LocalDate date) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return date;
    }

    @Override
    public LocalDate latest() {
      return date;
    }

    @Override
    public String iso() {
      return date.toString();
    }
  }

  record Month(YearMonth month) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return month.atDay(1);
    }

    @Override
    public LocalDate latest() {
      return month.atEndOfMonth();
    }

    @Override
    public String iso() {
      return month.toString();
    }
  }

  record WholeYear(Year year) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return year.atDay(1);
    }

    @Override
    public LocalDate latest() {
      return year.atMonth(12).atEndOfMonth();
    }

    @Override
    public String iso() {
      return year.toString();
    }
  }
}
