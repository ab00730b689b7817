package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Optional;

/// Those who are named as some of a group: `फिजी और समोआ समेत प्रशांत महासागर के दस देशों ने`. They
/// do what the group does.
final class Inclusions {

  /// How many words may stand before the noun of the group.
  private static final int REACH = 5;

  private final Grammar grammar;
  private final Gazetteer<Boolean> groups = new Gazetteer<>();

  Inclusions(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/group-nouns.tsv", "word", "of")) {
      if (row.cell(1).equals("COUNTRIES")) {
        groups.add(row.cell(0), true);
      }
    }
  }

  /// The marker of the group, if one begins behind `समेत`.
  Optional<Gazetteer.Match<CaseMarker>> marker(Document document, int from, int end) {
    for (int at = from; at < Math.min(end, from + REACH + 1); at++) {
      Optional<Gazetteer.Match<Boolean>> group = groups.longest(document, at, end);
      if (group.isPresent()) {
        return grammar
            .markers()
            .longest(document, group.get().range().end(), end)
            .filter(marker -> marker.entries().getFirst() != CaseMarker.GENITIVE);
      }
      if (document.token(at).kind() == Token.Kind.MARK) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
