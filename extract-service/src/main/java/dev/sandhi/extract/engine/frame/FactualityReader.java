package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads how a clause stands to its event: by its verb, and by words that outrank it (`रद्द`).
final class FactualityReader {

  /// How many words may part a length of time from its verb: `साल से ज्यादा चली`.
  private static final int SPAN = 4;

  /// How many words may stand between what is to be done and those who agree to it.
  private static final int ASIDE = 3;

  /// How many words may describe a decision: `निकलने का औपचारिक ऐलान`.
  private static final int ADJECTIVE = 1;

  private final Grammar grammar;
  private final Set<String> longSpans = new HashSet<>();
  private final Set<String> directions = new HashSet<>();
  private final CueReader cues;
  private final Prospects prospects;
  private final Denials denials = new Denials();
  private final Gazetteer<Boolean> decisions = Gazetteer.of("lexicon/decisions.tsv", "word");
  private final Gazetteer<Boolean> results = Gazetteer.of("lexicon/results.tsv", "word");

  FactualityReader(Grammar grammar) {
    this.grammar = grammar;
    this.cues = new CueReader(grammar);
    this.prospects = new Prospects(grammar, decisions);
    for (Tsv.Row row : Tsv.read("lexicon/long-spans.tsv", "word")) {
      longSpans.add(FoldKey.listed(row.cell(0)));
    }
    for (Tsv.Row row : Tsv.read("lexicon/directions.tsv", "surface", "value")) {
      directions.add(FoldKey.listed(row.cell(0)));
    }
  }

  Factuality read(ClauseView view, Trigger trigger, TokenRange scope) {
    return bySort(view, trigger)
        .orElseGet(() -> {
          Factuality byVerb =
              !trigger.isVerb() && isDenied(view.document(), trigger)
                  ? Factuality.NEGATED
                  : byVerb(view.clause(), trigger);
          Optional<Factuality> cue = cues.read(view, trigger, scope);
          if (byVerb == Factuality.HELD && prospects.isAhead(view, trigger)) {
            return cue.orElse(Factuality.PLANNED);
          }
          return refusedThere(view, trigger, byVerb, cue)
              .or(() -> onTrip(view, trigger, byVerb, cue))
              .or(() -> inScene(trigger, byVerb, cue))
              .orElseGet(() -> inClause(view, trigger, byVerb, cue));
        });
  }

  /// What the sort of the clause settles, whatever its verb and its cues say.
  private Optional<Factuality> bySort(ClauseView view, Trigger trigger) {
    if (isLong(view, trigger) || isOnTheWay(view, trigger)) {
      return Optional.of(Factuality.NEGATED);
    }
    if (isQuoted(trigger)) {
      return Optional.of(Factuality.HELD);
    }
    if (denials.deny(view, trigger) || isAsked(view, trigger)) {
      return Optional.of(Factuality.NEGATED);
    }
    return view.clause().opens() == Grammar.Opens.CONDITION
            || isCondition(view, trigger)
            || isOnlyNamed(view, trigger)
        ? Optional.of(Factuality.DESIRED)
        : Optional.empty();
  }

  /// `संयुक्त बयान लिखना आसान है`: what is said of doing it, and nobody does.
  private static boolean isOnlyNamed(ClauseView view, Trigger trigger) {
    return trigger.verb().isEmpty()
        && trigger.marker().isEmpty()
        && trigger.frame().says().record() == Frame.Type.AGREEMENT
        && view.clause().verbs().stream()
            .filter(verb -> verb.range().start() == trigger.range().end())
            .anyMatch(verb -> verb.form() == VerbForm.INFINITIVE && verb.auxiliaries().isEmpty());
  }

  /// `संधि लागू हुई तो मदद को आएंगे`: without अगर it is a condition of what is still to come.
  private static boolean isCondition(ClauseView view, Trigger trigger) {
    return trigger
            .verb()
            .filter(verb -> verb.has(Auxiliary.THEN) && verb.form() == VerbForm.PERFECTIVE)
            .isPresent()
        && view.following().flatMap(Clause::mainVerb).filter(VerbGroup::isOfTheFuture).isPresent();
  }

  /// What was refused or asked for at a meeting is not the meeting; nor is what did not come of it.
  private Optional<Factuality> refusedThere(
      ClauseView view, Trigger trigger, Factuality byVerb, Optional<Factuality> cue) {
    boolean refused = byVerb == Factuality.NEGATED || byVerb == Factuality.DESIRED;
    return trigger
        .marker()
        .filter(marker -> refused)
        .filter(marker -> marker == CaseMarker.LOCATIVE || isFruitless(view, trigger, marker))
        .map(_ -> cue.orElse(Factuality.HELD));
  }

  /// `बैठक का कोई नतीजा नहीं निकला`: they met.
  private boolean isFruitless(ClauseView view, Trigger trigger, CaseMarker marker) {
    int at = trigger.range().end();
    int end = view.clause().range().end();
    return marker == CaseMarker.GENITIVE
        && results.first(view.document(), new TokenRange(at + 1, at + 1 + ASIDE), end).isPresent();
  }

  private Optional<Factuality> onTrip(
      ClauseView view, Trigger trigger, Factuality byVerb, Optional<Factuality> cue) {
    return cue.isEmpty() && byVerb != Factuality.NEGATED ? ofTrip(view, trigger) : Optional.empty();
  }

  /// What stands in an adverbial took place, unless the clause is of things to come.
  private static Optional<Factuality> inScene(
      Trigger trigger, Factuality byVerb, Optional<Factuality> cue) {
    return trigger
        .marker()
        .filter(CaseMarker::isAdverbial)
        .map(_ -> cue.orElse(byVerb == Factuality.PLANNED ? Factuality.PLANNED : Factuality.HELD));
  }

  private Factuality inClause(
      ClauseView view, Trigger trigger, Factuality byVerb, Optional<Factuality> cue) {
    if (cue.isPresent() && byVerb != Factuality.NEGATED && byVerb != Factuality.CANCELLED) {
      return cue.get();
    }
    Optional<VerbGroup> infinitive =
        trigger.verb().filter(verb -> isBareInfinitive(verb) && !isPast(view, trigger, verb));
    if (infinitive.isEmpty() || byVerb != Factuality.HELD) {
      return byVerb;
    }
    if (isGone(view.clause(), infinitive.get())) {
      return Factuality.HELD;
    }
    if (!isDecided(view, infinitive.get())) {
      return Factuality.DESIRED;
    }
    return infinitive.get().has(Auxiliary.NEGATION) ? Factuality.NEGATED : decided(trigger);
  }

  /// `उनसे मिलने पहुंचे`: whoever has gone to do it has done it.
  private boolean isGone(Clause clause, VerbGroup infinitive) {
    return clause.verbs().stream()
        .filter(verb -> verb.range().start() == infinitive.range().end())
        .anyMatch(verb -> grammar.isVector(verb.lemma()) && verb.factuality() == Factuality.HELD);
  }

  /// `निलंबित करने का ऐलान किया`, `करने के लिए दोनों पक्ष राजी हुए`: what somebody decides to do.
  private boolean isDecided(ClauseView view, VerbGroup infinitive) {
    int end = view.clause().range().end();
    return grammar
        .markers()
        .longest(view.document(), infinitive.range().end(), end)
        .filter(marker ->
            marker.entries().getFirst() == CaseMarker.GENITIVE
                || marker.entries().getFirst() == CaseMarker.TOPIC
                || marker.entries().getFirst() == CaseMarker.PURPOSE)
        .filter(marker -> {
          int far = marker.entries().getFirst() == CaseMarker.PURPOSE ? ASIDE : ADJECTIVE;
          int at = marker.range().end();
          return decisions
              .first(view.document(), new TokenRange(at, at + 1 + far), end)
              .isPresent();
        })
        .isPresent();
  }

  /// To give an agreement up it is enough to say so; all else is still to come.
  private static Factuality decided(Trigger trigger) {
    AgreementStatus status = trigger.frame().says().status();
    return status == AgreementStatus.TERMINATED
            || status == AgreementStatus.SUSPENDED
            || status == AgreementStatus.REJECTED
            || status == AgreementStatus.RENEWED
        ? Factuality.HELD
        : Factuality.PLANNED;
  }

  /// `किस-किस से हो रही है डील?`: whether there is an agreement is what is asked.
  private static boolean isAsked(ClauseView view, Trigger trigger) {
    TokenRange sentence = view.sentence().tokens();
    return trigger.frame().says().record() == Frame.Type.AGREEMENT
        && view.document().token(sentence.end() - 1).is("?")
        && trigger.verb().filter(VerbGroup::attributive).isEmpty()
        && IntStream.range(trigger.range().end(), sentence.end() - 1)
            .mapToObj(view.document()::token)
            .noneMatch(token -> token.kind() == Token.Kind.MARK);
  }

  /// Whatever is said of what stands in a statement, the statement was issued.
  private static boolean isQuoted(Trigger trigger) {
    return trigger.verb().isEmpty()
        && (trigger.frame().instrument() == Frame.Instrument.FOLLOWING
            || (trigger.frame().instrument() == Frame.Instrument.SELF
                && trigger.marker().isPresent()));
  }

  /// `तीन साल चली बातचीत`, `तीन साल की बातचीत`: so long a time is no one meeting.
  private boolean isLong(ClauseView view, Trigger trigger) {
    int start = trigger.range().start();
    for (VerbGroup verb : view.clause().verbs()) {
      if (verb.attributive() && verb.range().end() == start) {
        return isSpan(view, verb.range().start(), SPAN);
      }
    }
    return trigger.frame().says().kind() == MeetingKind.MEETING
        && isGenitive(view, start - 1)
        && isSpan(view, start - 1, 1)
        && !isDirected(view, start - 3);
  }

  /// `करार, जिस पर दोनों देश वार्ता कर रहे थे`: how it came about, and no one meeting.
  private boolean isOnTheWay(ClauseView view, Trigger trigger) {
    TokenRange clause = view.clause().range();
    return trigger.frame().says().kind() == MeetingKind.MEETING
        && trigger.verb().filter(verb -> verb.has(Auxiliary.PROGRESSIVE)).isPresent()
        && IntStream.range(clause.start(), Math.min(clause.end(), clause.start() + 2))
            .filter(at -> grammar.opens(view.document().token(at).key()) == Grammar.Opens.RELATIVE)
            .anyMatch(at -> grammar.markerAt(view.document(), at + 1, clause.end()).isPresent());
  }

  /// `पिछले महीने की वार्ता` is of a month, and did not go on for months.
  private boolean isDirected(ClauseView view, int at) {
    return at >= view.clause().range().start()
        && directions.contains(view.document().token(at).key());
  }

  private boolean isGenitive(ClauseView view, int at) {
    return at > view.clause().range().start()
        && grammar.markers().word(view.document().token(at).key()).contains(CaseMarker.GENITIVE);
  }

  /// Whether one of the words before is a unit of so long a time.
  private boolean isSpan(ClauseView view, int end, int words) {
    return IntStream.range(Math.max(view.clause().range().start(), end - words), end)
        .mapToObj(at -> view.document().token(at).key())
        .anyMatch(longSpans::contains);
  }

  /// How a trip stands that is told beside the verb: `यात्रा के लिए तैयारी हुई` is to come, `दौरे
  /// पर आए X मिलेंगे` is on, `दौरे पर रवाना हो रहे हैं` is what the departure is.
  private Optional<Factuality> ofTrip(ClauseView view, Trigger trigger) {
    if (trigger.frame().says().kind() != MeetingKind.VISIT
        || trigger.verb().isPresent()
        || trigger.marker().isEmpty()) {
      return Optional.empty();
    }
    List<Trigger> others =
        view.triggers().stream()
            .filter(other -> other.frame().says().kind() == MeetingKind.VISIT)
            .filter(other -> !other.range().equals(trigger.range()))
            .toList();
    return switch (trigger.marker().get()) {
      case PURPOSE -> others.isEmpty() ? Optional.of(Factuality.PLANNED) : Optional.empty();
      case TOPIC ->
          isBehind(view.clause(), trigger.range().end() + 1)
              ? Optional.of(Factuality.HELD)
              : others.stream()
                  .flatMap(other -> other.verb().stream().map(verb -> byVerb(other, verb)))
                  .filter(told -> told == Factuality.PLANNED)
                  .findFirst();
      default -> Optional.empty();
    };
  }

  /// `दौरे पर आए मंत्री`.
  private static boolean isBehind(Clause clause, int at) {
    return clause.verbs().stream()
        .anyMatch(verb ->
            verb.range().start() == at
                && verb.attributive()
                && verb.factuality() == Factuality.HELD);
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
    if (isKeptUp(clause, trigger)) {
      return Factuality.DESIRED;
    }
    if (trigger.verb().filter(FactualityReader::isParticiple).isPresent() || isAlone(trigger)) {
      return Factuality.HELD;
    }
    return trigger
        .verb()
        .filter(verb ->
            verb.isFinite()
                || clause.mainVerb().isEmpty()
                || verb.attributive()
                || verb.has(Auxiliary.PROSPECTIVE))
        .or(clause::mainVerb)
        .map(verb -> byVerb(trigger, verb))
        .orElse(Factuality.HELD);
  }

  /// `समझौते पर हस्ताक्षर, कल लौटेंगे मोदी`: in a part of a headline without a verb it is done,
  /// whatever the next part says.
  private static boolean isAlone(Trigger trigger) {
    return trigger.verb().isEmpty()
        && trigger.marker().isEmpty()
        && trigger.frame().predicate().headline()
        && !trigger.frame().predicate().nominal();
  }

  private static Factuality byVerb(Trigger trigger, VerbGroup verb) {
    if (trigger.verb().isPresent() && isNotToBe(trigger.frame(), verb)) {
      return trigger.frame().denied();
    }
    if (trigger.verb().isPresent()
        && verb.has(Auxiliary.PROGRESSIVE)
        && (verb.has(Auxiliary.PRESENT) || trigger.frame().progressive() == Factuality.DESIRED)
        && verb.factuality() == Factuality.HELD) {
      return trigger.frame().progressive();
    }
    return trigger.verb().isEmpty() ? verb.factuality() : byFrame(trigger.frame(), verb);
  }

  /// `नहीं मिलेंगे`; of a trip also `नहीं आ रहे हैं`.
  private static boolean isNotToBe(Frame frame, VerbGroup verb) {
    boolean ahead =
        verb.has(Auxiliary.PROGRESSIVE)
            && !verb.has(Auxiliary.PAST)
            && frame.progressive() == Factuality.PLANNED;
    return verb.has(Auxiliary.NEGATION) && (verb.isOfTheFuture() || ahead);
  }

  /// What a frame makes of a form of its own verb.
  private static Factuality byFrame(Frame frame, VerbGroup verb) {
    return switch (verb.factuality()) {
      case HELD -> frame.perfective();
      case DESIRED -> verb.has(Auxiliary.OBLIGATION) ? frame.obliged() : Factuality.DESIRED;
      default -> verb.factuality();
    };
  }

  /// `मिलते ही`, `मुलाकात करते हुए`: it goes on while something else happens.
  private static boolean isParticiple(VerbGroup verb) {
    return verb.form() == VerbForm.HABITUAL && !verb.isFinite();
  }

  /// `बात करते रहना चाहिए`: what is to go on is no one event.
  private static boolean isKeptUp(Clause clause, Trigger trigger) {
    return trigger
        .verb()
        .filter(FactualityReader::isParticiple)
        .filter(verb ->
            clause.verbs().stream()
                .anyMatch(next ->
                    next.range().start() == verb.range().end()
                        && next.form() == VerbForm.INFINITIVE))
        .isPresent();
  }

  /// `मिलने के बाद`, `पेरिस पहुंचने पर`: what came before has happened.
  private boolean isPast(ClauseView view, Trigger trigger, VerbGroup infinitive) {
    return grammar
        .markerAt(view.document(), infinitive.range().end(), view.clause().range().end())
        .filter(marker ->
            marker == CaseMarker.AFTER || marker == CaseMarker.TOPIC && trigger.frame().arrival())
        .isPresent();
  }

  private static boolean isBareInfinitive(VerbGroup verb) {
    return verb.form() == VerbForm.INFINITIVE && !verb.isFinite();
  }
}
