package dev.sandhi.extract.engine.timex;

import java.time.DayOfWeek;

/// A word, a number or a mark that time expressions are made of.
sealed interface TimeWord extends Reading {

  /// Whether the bare name of a month may be taken for one.
  enum Alone {
    FREE,
    MARKED,
    DATED
  }

  /// How the name of a unit stands.
  enum Form {
    NOUN,
    PLURAL,
    ADJECTIVE
  }

  /// The part that a small word plays.
  enum Role {
    FROM,
    UNTIL,
    AND,
    OR,
    IN,
    ON,
    OF,
    BEFORE,
    AFTER,
    WHOLE,
    OCLOCK,
    DATE,
    ERA,
    EVERY,
    PART,
    SAME,
    IT,
    EMPHASIS,
    MEANS,
    MORE,
    SOME,
    ABOUT,
    WITHIN,
    BETWEEN,
    WAS
  }

  record MonthName(int number, Alone alone) implements TimeWord {}

  record WeekdayName(DayOfWeek day) implements TimeWord {}

  /// A number, in quarters so that `5.5` and `ढाई` are exact.
  record Count(long quarters, boolean digits) implements TimeWord {

    boolean isWhole() {
      return quarters % 4 == 0;
    }

    int whole() {
      return (int) (quarters / 4);
    }

    boolean within(int low, int high) {
      return isWhole() && 4L * low <= quarters && quarters <= 4L * high;
    }
  }

  /// Four digits that may be a year.
  record YearNumber(int year) implements TimeWord {}

  /// `05.11.2025`
  record DottedDate(int first, int second, int year) implements TimeWord {}

  /// `10:30`, `12.55`
  record Clock() implements TimeWord {}

  /// `पहली`, `12वीं`
  record Ordinal(int value, boolean feminine) implements TimeWord {}

  /// `डेढ़`, `साढ़े`: quarters when it stands alone (0: it cannot), and those added to a number (0:
  /// it cannot be before one).
  record Fraction(int alone, int added) implements TimeWord {}

  record UnitName(Unit unit, Form form) implements TimeWord {}

  record DayName(int past, int future) implements TimeWord {}

  record Direction(Shift shift) implements TimeWord {}

  record DayPart() implements TimeWord {}

  record Link(Role role) implements TimeWord {}

  /// `उसी यात्रा में`
  record SamePhrase() implements TimeWord {}

  record VaguePhrase(String rule) implements TimeWord {}

  record FusedLength(int amount, Unit unit) implements TimeWord {}

  /// `बैठक`: what a time may count from.
  record Occasion() implements TimeWord {}

  record Mark(char sign, boolean spaceBefore) implements TimeWord {}
}
