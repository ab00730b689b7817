package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.event.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the title of an agreement says beside that it is one.
final class Titles {

  /// The words for what is agreed: treaty, agreement, memorandum.
  private static final Words INSTRUMENTS = instruments();

  /// Words that any title may have: bilateral, comprehensive, and.
  private static final Set<String> COMMON = common();

  private Titles() {}

  static Words of(Agreement agreement) {
    Words all = Words.of(agreement.title()).without(INSTRUMENTS);
    List<String> telling = all.keys().stream().filter(key -> !COMMON.contains(key)).toList();
    return telling.isEmpty() ? all : new Words(telling);
  }

  private static Set<String> common() {
    Set<String> keys = new HashSet<>();
    for (Tsv.Row row : Tsv.read("lexicon/title-words.tsv", "word", "names")) {
      if (row.cell(1).equals("NO")) {
        keys.addAll(Words.of(row.cell(0)).keys());
      }
    }
    return Set.copyOf(keys);
  }

  private static Words instruments() {
    List<String> keys = new ArrayList<>();
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind", "force")) {
      Words surface = Words.of(row.cell(0));
      if (surface.keys().size() == 1) {
        keys.addAll(surface.keys());
      }
    }
    return new Words(List.copyOf(keys));
  }
}
