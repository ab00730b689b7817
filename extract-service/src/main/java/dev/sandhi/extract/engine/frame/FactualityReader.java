package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.Optional;

/// Reads how a clause stands to its event: by its verb, and by words such as `रद्द` that outrank
/// it.
final class FactualityReader {

  private final Grammar grammar;
  private final Gazetteer<Factuality> cues = new Gazetteer<>();

  FactualityReader(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/status-cues.tsv", "surface", "factuality")) {
      cues.add(row.cell(0), row.oneOf(Factuality.class, 1));
    }
  }

  /// What stands in an adverbial took place, unless the clause is of things to come.
  Factuality read(ClauseView view, Trigger trigger, TokenRange scope) {
    Optional<Factuality> cue = cue(view, trigger, scope);
    Factuality byVerb =
        isDenied(view.document(), trigger) ? Factuality.NEGATED : byVerb(view.clause(), trigger);
    if (trigger.marker().filter(CaseMarker::isAdverbial).isPresent()) {
      return cue.orElse(byVerb == Factuality.PLANNED ? byVerb : Factuality.HELD);
    }
    if (cue.isPresent() && byVerb != Factuality.NEGATED) {
      return cue.get();
    }
    boolean infinitive = trigger.verb().filter(FactualityReader::isBareInfinitive).isPresent();
    return infinitive && byVerb == Factuality.HELD ? Factuality.DESIRED : byVerb;
  }

  /// `न बात हुई`: the negation stands before the noun.
  private boolean isDenied(Document document, Trigger trigger) {
    int before = trigger.range().start() - 1;
    return before >= 0
        && grammar.auxiliaries(document.token(before).key()).contains(Auxiliary.NEGATION);
  }

  /// The verb that tells how the event stands.
  TokenRange words(Clause clause, Trigger trigger) {
    return trigger.verb().or(clause::mainVerb).map(VerbGroup::range).orElse(trigger.range());
  }

  private static Factuality byVerb(Clause clause, Trigger trigger) {
    return trigger
        .verb()
        .filter(verb -> verb.isFinite() || clause.mainVerb().isEmpty() || verb.attributive())
        .or(clause::mainVerb)
        .map(verb -> byVerb(trigger, verb))
        .orElse(Factuality.HELD);
  }

  private static Factuality byVerb(Trigger trigger, VerbGroup verb) {
    if (verb.has(Auxiliary.NEGATION) && trigger.verb().isPresent() && verb.isOfTheFuture()) {
      return trigger.frame().denied();
    }
    if (trigger.verb().isPresent()
        && verb.has(Auxiliary.PROGRESSIVE)
        && verb.has(Auxiliary.PRESENT)
        && verb.factuality() == Factuality.HELD) {
      return trigger.frame().progressive();
    }
    return verb.factuality();
  }

  private static boolean isBareInfinitive(VerbGroup verb) {
    return verb.form() == VerbForm.INFINITIVE && !verb.isFinite();
  }

  /// Of several cues the strongest: what was planned and then called off is called off.
  private Optional<Factuality> cue(ClauseView view, Trigger trigger, TokenRange scope) {
    Optional<Factuality> strongest = Optional.empty();
    for (int at = scope.start(); at < scope.end(); at++) {
      int start = at;
      Optional<Factuality> told =
          cues.longest(view.document(), at, scope.end())
              .filter(match -> isOf(view.clause(), trigger, match.range()))
              .map(match -> match.entries().getFirst())
              .filter(read -> read != Factuality.DESIRED || isOwned(view.document(), start));
      if (told.isPresent() && (strongest.isEmpty() || told.get().isStrongerThan(strongest.get()))) {
        strongest = told;
      }
    }
    return strongest;
  }

  /// `मिलने की इच्छा`: what is wanted owns the wish. `सरकार से अनुरोध` wants something else.
  private boolean isOwned(Document document, int wish) {
    return wish > 0
        && grammar.markers().entries(document.token(wish - 1).text()).contains(CaseMarker.GENITIVE);
  }

  /// `इच्छा जताते हुए चर्चा की`: a cue with a verb of its own says nothing of the talks.
  private static boolean isOf(Clause clause, Trigger trigger, TokenRange cue) {
    TokenRange between =
        cue.end() <= trigger.range().start()
            ? new TokenRange(cue.end(), trigger.range().start())
            : new TokenRange(
                Math.min(trigger.range().end(), cue.start()), Math.max(cue.start(), 0));
    return clause.verbs().stream()
        .filter(verb -> between.covers(verb.range()))
        .filter(verb -> !trigger.verb().equals(Optional.of(verb)))
        .allMatch(verb -> verb.form() == VerbForm.INFINITIVE || verb.attributive());
  }
}
