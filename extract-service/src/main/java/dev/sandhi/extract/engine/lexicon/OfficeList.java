package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.Tsv.Row;
import java.util.ArrayList;
import java.util.List;

/// The offices of the language pack: those that are listed, and each that a charge makes of one:
/// `रक्षा` and `मंत्री`.
public final class OfficeList {

  private OfficeList() {}

  /// @param country whose only it is; empty where any country has it
  public record Listed(String office, Level level, List<String> plurals, String country) {}

  public static List<Listed> read() {
    List<Listed> offices = new ArrayList<>();
    for (Row row :
        Tsv.read("lexicon/offices.tsv", "office", "latin", "level", "plural", "country")) {
      offices.add(new Listed(row.cell(0), row.oneOf(Level.class, 2), row.values(3), row.cell(4)));
    }
    List<String> charges = charges();
    for (Row row : Tsv.read("lexicon/portfolio-offices.tsv", "office", "level", "plural")) {
      Level level = row.oneOf(Level.class, 1);
      for (String charge : charges) {
        List<String> plurals = row.values(2).stream().map(plural -> charge + " " + plural).toList();
        offices.add(new Listed(charge + " " + row.cell(0), level, plurals, ""));
      }
    }
    return List.copyOf(offices);
  }

  /// What a minister may be in charge of.
  static List<String> charges() {
    return Tsv.read("lexicon/portfolios.tsv", "portfolio").stream()
        .map(row -> row.cell(0))
        .toList();
  }
}
