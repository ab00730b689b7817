package dev.sandhi.extract.joining;

import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.event.Words;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How high an office is. The vice president is called much like the president, and a deputy much
/// like the minister; they are others.
final class Offices {

  private static final Map<String, Level> LEVELS = levels();

  private Offices() {}

  /// The level of an office that the lists know.
  static @Nullable Level levelOf(Words office) {
    return LEVELS.get(office.joined());
  }

  private static Map<String, Level> levels() {
    Map<String, Level> levels = new HashMap<>();
    for (Tsv.Row row :
        Tsv.read("lexicon/offices.tsv", "office", "latin", "level", "plural", "country")) {
      levels.put(Words.of(row.cell(0)).joined(), row.oneOf(Level.class, 2));
    }
    for (Tsv.Row office : Tsv.read("lexicon/portfolio-offices.tsv", "office", "level", "plural")) {
      for (Tsv.Row charge : Tsv.read("lexicon/portfolios.tsv", "portfolio")) {
        levels.putIfAbsent(
            Words.of(charge.cell(0) + ' ' + office.cell(0)).joined(), office.oneOf(Level.class, 1));
      }
    }
    return Map.copyOf(levels);
  }
}
