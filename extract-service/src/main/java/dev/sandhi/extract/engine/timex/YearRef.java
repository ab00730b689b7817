package dev.sandhi.extract.engine.timex;

/// How a date says its year.
public sealed interface YearRef {

  /// `5 दिसंबर 2025`
  record Stated(int year) implements YearRef {}

  /// `पिछले साल अक्टूबर में`: so many years from the year of publication.
  record Counted(int years) implements YearRef {}

  /// `उसी साल जुलाई में`: so many years from the year that the text told before.
  record Told(int years) implements YearRef {}

  /// `5 दिसंबर`, `पिछली जुलाई`, `इस अगस्त`: not said.
  record Open(Shift shift) implements YearRef {}
}
