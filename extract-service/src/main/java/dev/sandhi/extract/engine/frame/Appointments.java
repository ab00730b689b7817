package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashMap;
import java.util.Map;

/// Finds meetings and trips that the present of होना puts on a day: `कल उनकी मोदी से बैठक है`,
/// `अगला राउंड शनिवार को रोम में है`.
final class Appointments {

  /// How a word of time points to a day.
  private enum Points {
    AHEAD,
    BACK,
    /// A weekday or month, which the words before and behind it have to settle.
    DAY,
    /// A unit, which tells no day: `महीने`.
    OTHER
  }

  private static final String COPULA = "copula";

  private final Grammar grammar;
  private final Map<String, Points> times = new HashMap<>();
  private final Gazetteer<Boolean> demonstratives =
      Gazetteer.of("lexicon/demonstratives.tsv", "word");

  Appointments(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/weekdays.tsv", "surface", "value")) {
      times.put(FoldKey.listed(row.cell(0)), Points.DAY);
    }
    for (Tsv.Row row : Tsv.read("lexicon/months.tsv", "surface", "value", "alone")) {
      times.put(FoldKey.listed(row.cell(0)), Points.DAY);
    }
    for (Tsv.Row row : Tsv.read("lexicon/units.tsv", "surface", "unit", "form")) {
      times.put(FoldKey.listed(row.cell(0)), Points.OTHER);
    }
    for (Tsv.Row row : Tsv.read("lexicon/directions.tsv", "surface", "value")) {
      switch (row.cell(1)) {
        case "NEXT" -> times.put(FoldKey.listed(row.cell(0)), Points.AHEAD);
        case "PREVIOUS" -> times.put(FoldKey.listed(row.cell(0)), Points.BACK);
        default -> {}
      }
    }
    for (Tsv.Row row : Tsv.read("lexicon/relative-days.tsv", "surface", "past", "future")) {
      boolean past = row.cell(2).startsWith("-");
      times.put(FoldKey.listed(row.cell(0)), past ? Points.BACK : Points.AHEAD);
    }
  }

  boolean isOne(ClauseView view, Trigger trigger) {
    return trigger.verb().filter(verb -> isPresentCopula(view.document(), verb)).isPresent()
        && trigger.marker().isEmpty()
        && !isMarker(view.document().token(trigger.range().end() - 1))
        && (isSaidOfTime(view, trigger) || isNextStop(view, trigger))
        && hasDayAhead(view, trigger);
  }

  private boolean isPresentCopula(Document document, VerbGroup verb) {
    return verb.lemma().equals(COPULA)
        && verb.auxiliaries().isEmpty()
        && grammar
            .auxiliaries(document.token(verb.range().start()).key())
            .contains(Auxiliary.PRESENT);
  }

  /// `बैठक है`, `बैठक कल है`, `बैठक रोम में है`, but not `बैठक अहम है`.
  private boolean isSaidOfTime(ClauseView view, Trigger trigger) {
    int verb = trigger.verb().orElseThrow().range().start();
    int noun = trigger.range().end();
    if (noun >= verb) {
      return noun == verb;
    }
    Token last = view.document().token(verb - 1);
    return times.get(last.key()) == Points.AHEAD || isOnDay(view.document(), verb - 1);
  }

  /// `उनका अगला पड़ाव मलेशिया है`.
  private boolean isNextStop(ClauseView view, Trigger trigger) {
    int noun = trigger.range().start();
    return trigger.frame().says().kind() == MeetingKind.VISIT
        && (times.get(view.document().token(noun).key()) == Points.AHEAD
            || noun > view.clause().range().start()
                && times.get(view.document().token(noun - 1).key()) == Points.AHEAD);
  }

  private boolean isMarker(Token token) {
    return !grammar.markers().word(token.key()).isEmpty();
  }

  /// Whether the clause tells a day that may be to come, and none that is over.
  private boolean hasDayAhead(ClauseView view, Trigger trigger) {
    Document document = view.document();
    int end = trigger.verb().orElseThrow().range().start();
    boolean found = false;
    for (int at = view.clause().range().start(); at < end; at++) {
      Points points = times.get(document.token(at).key());
      if (points == Points.BACK || isDemonstrative(document, at)) {
        return false;
      }
      found |=
          points == Points.AHEAD && !isMarked(document, at + 1, CaseMarker.GENITIVE)
              || points == Points.DAY && isOnDay(document, at + 1);
    }
    return found;
  }

  /// `यह उनका पहला दौरा है` says what is on already; `इस शनिवार` is a day.
  private boolean isDemonstrative(Document document, int at) {
    return demonstratives.longest(document, at, at + 1).isPresent()
        && !times.containsKey(document.token(at + 1).key());
  }

  /// `शनिवार को`, `मई में`.
  private boolean isOnDay(Document document, int at) {
    return isMarked(document, at, CaseMarker.ACCUSATIVE)
        || isMarked(document, at, CaseMarker.LOCATIVE);
  }

  private boolean isMarked(Document document, int at, CaseMarker marker) {
    return at < document.tokens().size()
        && grammar.markers().word(document.token(at).key()).contains(marker);
  }
}
