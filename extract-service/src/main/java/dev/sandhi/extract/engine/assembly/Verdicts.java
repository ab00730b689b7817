package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.assembly.Verdict.Outcome;
import dev.sandhi.extract.engine.frame.EventCandidate;
import java.util.ArrayList;
import java.util.List;

/// Keeps what became of the candidates of one article.
final class Verdicts {

  private final List<Verdict> all = new ArrayList<>();

  List<Verdict> all() {
    return all;
  }

  /// What a candidate that makes no record was read with.
  void judge(EventCandidate candidate, Cast cast, Outcome outcome) {
    all.add(new Verdict(candidate, outcome, List.copyOf(cast.parties().keySet()), null));
  }

  /// The candidate founds an event or adds to it.
  void told(EventCandidate candidate, Draft event) {
    boolean founded = event.founder().equals(candidate);
    all.add(
        new Verdict(
            candidate,
            founded ? Outcome.FOUNDS : Outcome.ADDS,
            List.copyOf(event.cast().parties().keySet()),
            founded ? null : event.trigger()));
  }
}
