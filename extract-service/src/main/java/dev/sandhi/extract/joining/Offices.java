package dev.sandhi.extract.joining;

import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.OfficeList;
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
    OfficeList.read()
        .forEach(listed -> levels.putIfAbsent(Words.of(listed.office()).joined(), listed.level()));
    return Map.copyOf(levels);
  }
}
