package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.event.Words;
import java.util.ArrayList;
import java.util.List;

/// What the title of an agreement says beside that it is one.
final class Titles {

  /// The words for what is agreed: treaty, agreement, memorandum.
  private static final Words INSTRUMENTS = instruments();

  private Titles() {}

  static Words of(Agreement agreement) {
    return Words.of(agreement.title()).without(INSTRUMENTS);
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
