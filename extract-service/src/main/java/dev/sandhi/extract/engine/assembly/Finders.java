package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;

/// What reads places, topics, numbers, gatherings, modes and the words for agreements; made once,
/// the same for every article.
record Finders(
    Grammar grammar,
    Sites sites,
    Topics topics,
    Numbers numbers,
    Gatherings gatherings,
    Modes modes,
    Wordings wordings,
    Terms terms,
    Instruments instruments,
    Gazetteer<Boolean> groups) {

  /// Words for countries and their people, many together: `सदस्य देशों`, `नेताओं`.
  private static Gazetteer<Boolean> groupNouns() {
    Gazetteer<Boolean> groups = new Gazetteer<>();
    for (Tsv.Row row : Tsv.read("lexicon/group-nouns.tsv", "word", "of")) {
      groups.add(row.cell(0), true);
    }
    return groups;
  }

  static Finders load(Grammar grammar) {
    Topics topics = new Topics();
    Numbers numbers = new Numbers(grammar);
    return new Finders(
        grammar,
        new Sites(grammar),
        topics,
        numbers,
        new Gatherings(),
        new Modes(),
        new Wordings(numbers, topics),
        new Terms(grammar),
        new Instruments(),
        groupNouns());
  }
}
