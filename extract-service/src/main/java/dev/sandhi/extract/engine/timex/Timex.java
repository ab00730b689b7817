package dev.sandhi.extract.engine.timex;

import dev.sandhi.extract.engine.document.TokenRange;
import java.util.Optional;

/// A time expression (the idea of TIMEX3): where it stands, what it says, and the rule that read
/// it.
public record Timex(TokenRange tokens, TimeValue value, String rule) {

  /// The rule of a date that the page prints above its text; it dates no event.
  public static final String DATELINE = "dateline";

  public boolean isDateline() {
    return rule.equals(DATELINE);
  }

  /// How long something lasts, in ISO 8601: `P10Y`, `P90D`, `PT2H`; empty for any other time.
  public Optional<String> isoDuration() {
    return value instanceof TimeValue.Length length ? Optional.of(length.iso()) : Optional.empty();
  }

  /// A single day: `31 जुलाई`, `बुधवार`, `अगले दिन`.
  public boolean isDay() {
    return Spans.isDay(value);
  }

  Timex as(String otherRule) {
    return new Timex(tokens, value, otherRule);
  }
}
