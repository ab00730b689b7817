package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the predicates of all frames in a clause.
final class Triggers {

  private final Grammar grammar;
  private final Gazetteer<Frame> nouns = new Gazetteer<>();
  private final Map<String, List<Frame>> verbs = new HashMap<>();

  Triggers(List<Frame> frames, Grammar grammar) {
    this.grammar = grammar;
    for (Frame frame : frames) {
      frame.predicate().nouns().forEach(noun -> nouns.add(noun, frame));
      if (frame.predicate().nouns().isEmpty()) {
        frame
            .predicate()
            .verbs()
            .forEach(verb -> verbs.computeIfAbsent(verb, _ -> new ArrayList<>()).add(frame));
      }
    }
  }

  List<Trigger> in(Document document, Clause clause) {
    List<Trigger> found = new ArrayList<>();
    int at = clause.range().start();
    while (at < clause.range().end()) {
      Optional<Gazetteer.Match<Frame>> match =
          nouns.longest(document, at, clause.range().end());
      if (match.isPresent()) {
        found.addAll(readings(document, clause, match.get()));
        at = match.get().range().end();
      } else {
        at++;
      }
    }
    for (VerbGroup verb : clause.verbs()) {
      for (Frame frame : verbs.getOrDefault(verb.lemma(), List.of())) {
        found.add(new Trigger(frame, verb.range(), Optional.of(verb), Optional.empty()));
      }
    }
    return found;
  }

  /// A noun may belong to several frames: those whose verb stands in the clause win.
  private List<Trigger> readings(Document document, Clause clause, Gazetteer.Match<Frame> match) {
    Optional<CaseMarker> marker = markerBehind(document, match.range(), clause);
    List<Trigger> predicates = new ArrayList<>();
    List<Trigger> nominal = new ArrayList<>();
    for (Frame frame : match.entries()) {
      Optional<VerbGroup> verb =
          marker.isPresent() && frame.instrument() != Frame.Instrument.REQUIRED
              ? Optional.empty()
              : verbOf(frame, match.range(), clause);
      if (verb.isPresent()) {
        predicates.add(new Trigger(frame, match.range(), verb, Optional.empty()));
      } else if (frame.predicate().nominal()) {
        nominal.add(new Trigger(frame, match.range(), Optional.empty(), marker));
      }
    }
    return predicates.isEmpty() ? nominal : predicates;
  }

  private Optional<CaseMarker> markerBehind(
      Document document, TokenRange noun, Clause clause) {
    int at = noun.end();
    boolean verb = clause.verbs().stream().anyMatch(group -> group.range().start() == at);
    return verb
        ? Optional.empty()
        : grammar
            .markers()
            .longest(document, at, clause.range().end())
            .map(match -> match.entries().getFirst());
  }

  /// The nearest verb of the frame behind the noun; in headlines it may stand before it.
  private static Optional<VerbGroup> verbOf(Frame frame, TokenRange noun, Clause clause) {
    List<VerbGroup> fitting =
        clause.verbs().stream()
            .filter(verb -> frame.predicate().verbs().contains(verb.lemma()))
            .filter(verb -> verb.form() != VerbForm.CONJUNCTIVE || verb.range().start() == noun.end())
            .toList();
    return fitting.stream()
        .filter(verb -> verb.range().start() >= noun.end())
        .findFirst()
        .or(() -> fitting.reversed().stream().findFirst());
  }
}
