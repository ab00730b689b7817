package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Gazetteer.Match;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the predicates that are a verb alone: `मिले`, `पहुंचे`.
final class PlainVerbs {

  private final Grammar grammar;
  private final Gazetteer<Boolean> collectives = Gazetteer.of("lexicon/collectives.tsv", "word");
  private final Map<String, List<Frame>> frames = new HashMap<>();

  PlainVerbs(List<Frame> verbal, Grammar grammar) {
    this.grammar = grammar;
    for (Frame frame : verbal) {
      for (String verb : frame.predicate().verbs()) {
        frames.computeIfAbsent(verb, _ -> new ArrayList<>()).add(frame);
      }
    }
  }

  /// @param nouns the nouns of the clause that are, or only look like, parts of predicates
  /// @param nominal the predicates that were found with a noun
  List<Trigger> in(
      Document document, Clause clause, List<Match<Optional<Frame>>> nouns, List<Trigger> nominal) {
    List<Trigger> found = new ArrayList<>();
    for (VerbGroup verb : clause.verbs()) {
      if (isBusyWith(document, clause, verb)
          || isMasked(verb, nouns) && !isMetByMany(document, clause, verb)
          || isTaken(verb, nominal)) {
        continue;
      }
      for (Frame frame : frames.getOrDefault(verb.lemma(), List.of())) {
        if (frame.predicate().where().isEmpty() || frame.isPlaced(document, clause.range())) {
          found.add(new Trigger(frame, verb.range(), Optional.of(verb), Optional.empty()));
        }
      }
    }
    return found;
  }

  /// `चाय पर बुलाया`: a verb right behind the noun that it makes a predicate tells of nothing more.
  private static boolean isTaken(VerbGroup verb, List<Trigger> nominal) {
    return nominal.stream()
        .anyMatch(noun ->
            noun.range().end() == verb.range().start()
                && noun.verb().filter(verb::equals).isPresent());
  }

  /// `साथ मिलकर` tells of no meeting.
  private static boolean isMasked(VerbGroup verb, List<Match<Optional<Frame>>> nouns) {
    for (Match<Optional<Frame>> match : nouns) {
      if (match.range().contains(verb.range().start())) {
        return isNoEvent(match.entries());
      }
    }
    return false;
  }

  private static boolean isNoEvent(List<Optional<Frame>> frames) {
    for (Optional<Frame> frame : frames) {
      if (frame.isPresent()) {
        return false;
      }
    }
    return true;
  }

  /// `जापान का दल ओमान के सुल्तान से मिला`: many who act as one get nothing, they meet; and so they
  /// do in a clause behind: `दल मस्कट पहुंचा और सुल्तान से मिला`.
  private boolean isMetByMany(Document document, Clause clause, VerbGroup verb) {
    int end = verb.range().start();
    int start = clause.opens() == null ? sentenceStart(document, end) : clause.range().start();
    return collectives
        .first(document, new TokenRange(start, end))
        .filter(many -> !grammar.isMarkerAt(document, many.range().end(), end))
        .isPresent();
  }

  private static int sentenceStart(Document document, int token) {
    return document.sentenceOf(token).tokens().start();
  }

  /// `बचाने में जुटे हैं`: a verb behind the locative of an infinitive means to be busy.
  private boolean isBusyWith(Document document, Clause clause, VerbGroup verb) {
    int locative = verb.range().start() - 1;
    return locative > clause.range().start()
        && grammar.markers().word(document.token(locative).key()).contains(CaseMarker.LOCATIVE)
        && clause.verbs().stream()
            .anyMatch(
                other -> other.form() == VerbForm.INFINITIVE && other.range().end() == locative);
  }
}
