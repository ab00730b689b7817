package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Optional;

/// Finds the instrument of an agreement in a clause, in the way that the frame asks for.
final class InstrumentReader {

  private static final int ADJACENT = 3;

  private final Gazetteer<AgreementKind> instruments = new Gazetteer<>();

  InstrumentReader() {
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind")) {
      instruments.add(row.cell(0), row.oneOf(AgreementKind.class, 1));
    }
  }

  Optional<Instrument> read(ClauseView view, Trigger trigger) {
    return switch (trigger.frame().instrument()) {
      case NONE -> Optional.empty();
      case SELF ->
          instruments
              .longest(view.document(), trigger.range().start(), trigger.range().end())
              .map(m -> new Instrument(m.range(), m.entries().getFirst()));
      case REQUIRED, OPTIONAL -> nearest(view.document(), view.clause().range(), trigger);
      case ADJACENT ->
          nearest(view.document(), view.clause().range(), trigger)
              .filter(found -> found.range().end() < trigger.range().start())
              .filter(found -> found.range().end() >= trigger.range().start() - ADJACENT);
    };
  }

  /// The last one before the predicate, or else the first behind it.
  private Optional<Instrument> nearest(Document document, TokenRange clause, Trigger trigger) {
    Optional<Instrument> nearest = Optional.empty();
    int at = clause.start();
    while (at < clause.end()) {
      Optional<Gazetteer.Match<AgreementKind>> match =
          instruments.longest(document, at, clause.end());
      if (match.isPresent()) {
        TokenRange range = match.get().range();
        if (nearest.isEmpty() || range.end() <= trigger.range().start()) {
          nearest = Optional.of(new Instrument(range, match.get().entries().getFirst()));
        }
        at = range.end();
      } else {
        at++;
      }
    }
    return nearest;
  }
}
