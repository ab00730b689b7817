package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Antecedents;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Matches the case frames of the language pack against the clauses of a document.
public final class FrameMatcher {

  private final ClauseSplitter splitter;
  private final PhraseChunker chunker;
  private final Triggers triggers;
  private final ArgumentReader arguments;
  private final InstrumentReader instruments;
  private final FactualityReader factualities;
  private final TraitReader traits;
  private final Anaphora anaphora;
  private final Buildings buildings;
  private final Invitations invitations = new Invitations();
  private final Conjuncts conjuncts;
  private final ItemLists lists;
  private final NextMeetings nextMeetings;
  private final EverydayVerbs everydayVerbs = new EverydayVerbs();

  public FrameMatcher(List<Frame> frames, Grammar grammar) {
    this.traits = new TraitReader(grammar);
    this.anaphora = new Anaphora(grammar);
    this.splitter = new ClauseSplitter(grammar);
    this.buildings = new Buildings(grammar);
    this.chunker = new PhraseChunker(grammar);
    this.instruments = new InstrumentReader(grammar);
    this.conjuncts = new Conjuncts(instruments, grammar);
    this.lists = new ItemLists(instruments, grammar);
    this.nextMeetings = new NextMeetings(grammar);
    this.triggers = new Triggers(frames, grammar, instruments);
    this.factualities = new FactualityReader(grammar);
    this.arguments = new ArgumentReader(grammar);
  }

  /// All candidates in the order of the text.
  ///
  /// @param misses takes the predicates that make none
  public List<EventCandidate> match(
      Document document, List<Mention> mentions, Consumer<NearMiss> misses) {
    Pass pass = new Pass(document, new AntecedentTracker(), new ArrayList<>(), misses);
    int from = 0;
    for (Sentence sentence : document.sentences()) {
      int to = from;
      while (to < mentions.size() && mentions.get(to).range().start() < sentence.tokens().end()) {
        to++;
      }
      match(sentence, mentions.subList(from, to), pass);
      from = to;
    }
    return lists.read(document, pass.candidates());
  }

  /// One way through a document: whom it spoke of, what was found, and what was not.
  private record Pass(
      Document document,
      AntecedentTracker tracker,
      List<EventCandidate> candidates,
      Consumer<NearMiss> misses) {}

  private void match(Sentence sentence, List<Mention> mentions, Pass pass) {
    Document document = pass.document();
    pass.tracker().begin(sentence.block());
    List<Clause> clauses = splitter.split(document, sentence, mentions);
    List<MarkedPhrase> phrases =
        DativeSubjects.settle(chunker.chunk(document, sentence, mentions), clauses);
    List<List<EventCandidate>> told = new ArrayList<>();
    List<ClauseView> views = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      List<Trigger> predicates = triggers.in(document, clauses.get(i), pass.misses());
      ClauseView view = new ClauseView(document, sentence, clauses, i, phrases, predicates);
      views.add(view);
      List<EventCandidate> found =
          predicates.isEmpty()
              ? List.of()
              : candidates(view, pass.tracker().before(view), pass.misses());
      boolean gapped = i > 0 && !told.getLast().isEmpty() && isSilent(view, found);
      told.add(gapped ? gapped(view, told) : found);
    }
    nextMeetings.settle(views, told, pass.misses());
    for (int i = 0; i < clauses.size(); i++) {
      int reach = i;
      while (reach + 1 < clauses.size() && isSilent(views.get(reach + 1), told.get(reach + 1))) {
        reach++;
      }
      int end = clauses.get(reach).range().end();
      ClauseView view = views.get(i);
      told.get(i)
          .forEach(one -> pass.candidates().addAll(conjuncts.split(view, one.reaching(end))));
    }
    pass.tracker().remember(new ClauseView(document, sentence, clauses, 0, phrases, List.of()));
  }

  /// Whether a clause tells nothing, and so goes on about what the one before tells.
  private static boolean isSilent(ClauseView view, List<EventCandidate> told) {
    return told.isEmpty() && !EverydayVerbs.areIn(view);
  }

  /// What a clause without a verb tells with that of the clause before; as a list behind a colon,
  /// in its place.
  private List<EventCandidate> gapped(ClauseView view, List<List<EventCandidate>> told) {
    List<EventCandidate> before = told.getLast();
    List<EventCandidate> meetings = Gapping.behind(view, before);
    if (meetings.isEmpty()) {
      return conjuncts.gapped(view, before.getLast());
    }
    if (Gapping.isList(view)) {
      told.set(told.size() - 1, Gapping.without(before, meetings));
    }
    return meetings;
  }

  /// What the frames make of one clause.
  private List<EventCandidate> candidates(
      ClauseView view, Antecedents antecedents, Consumer<NearMiss> misses) {
    List<EventCandidate> candidates = new ArrayList<>();
    for (Trigger trigger : view.triggers()) {
      read(view, trigger, antecedents, candidates)
          .ifPresent(
              reason -> misses.accept(NearMiss.of(trigger.frame(), trigger.range(), reason)));
    }
    Gate gate = new Gate(candidates, misses);
    if (candidates.size() > 1) {
      gate.close(candidate -> isReadBetter(candidate, candidates), NearMiss.Reason.READ_BETTER);
      gate.close(candidate -> Ownership.isOwned(candidate, candidates), NearMiss.Reason.OWNED);
      gate.close(candidate -> isOnTalks(candidate, candidates), NearMiss.Reason.TO_BE_TALKED_OVER);
      gate.close(
          candidate -> nextMeetings.isOne(view, candidate, candidates),
          NearMiss.Reason.TO_MEET_AGAIN);
    }
    gate.close(candidate -> invitations.isOnTheWay(view, candidate), NearMiss.Reason.ON_THE_WAY);
    gate.close(candidate -> isWithin(candidate, view.triggers()), NearMiss.Reason.WITHIN_TALKS);
    List<EventCandidate> told = new ArrayList<>();
    for (EventCandidate candidate : candidates) {
      boolean negotiation = candidates.size() > 1 && isNegotiation(candidate, candidates);
      told.addAll(Gapping.apart(negotiation ? candidate.with(Trait.NEGOTIATING) : candidate));
    }
    return told;
  }

  /// Takes away the candidates of a clause that others stand in the way of, and says so.
  private record Gate(List<EventCandidate> candidates, Consumer<NearMiss> misses) {

    void close(Predicate<EventCandidate> shut, NearMiss.Reason reason) {
      candidates.removeIf(candidate -> {
        boolean out = shut.test(candidate);
        if (out) {
          misses.accept(NearMiss.of(candidate.frame(), candidate.trigger(), reason));
        }
        return out;
      });
    }
  }

  /// Talks whose goal is an agreement.
  private static boolean isNegotiation(EventCandidate candidate, List<EventCandidate> all) {
    if (candidate.frame().says().record() != Frame.Type.MEETING) {
      return false;
    }
    for (EventCandidate other : all) {
      if (other.instrument().isPresent()
          && other.frame().says().record() == Frame.Type.AGREEMENT
          && other.trigger().equals(candidate.trigger())) {
        return true;
      }
    }
    return false;
  }

  /// `भारत के लिए कर्ज को हरी झंडी मिली`: of two frames of one predicate and one agreement the one
  /// that reads more sides.
  private static boolean isReadBetter(EventCandidate candidate, List<EventCandidate> all) {
    return candidate.instrument().isPresent()
        && all.stream()
            .filter(other -> other.trigger().equals(candidate.trigger()))
            .filter(other -> other.instrument().equals(candidate.instrument()))
            .filter(other -> other.frame().says().record() == candidate.frame().says().record())
            .anyMatch(other -> other.arguments().size() > candidate.arguments().size());
  }

  /// `मुलाकात में व्यापार पर चर्चा हुई`: what was talked over at a meeting is no second one.
  private static boolean isWithin(EventCandidate candidate, List<Trigger> all) {
    boolean agentless =
        candidate.frame().says().kind() == MeetingKind.MEETING
            && candidate.marker().isEmpty()
            && !candidate.frame().predicate().refers()
            && candidate.arguments().stream().noneMatch(FrameMatcher::isOwner);
    return agentless
        && all.stream()
            .filter(other -> other.range().end() <= candidate.trigger().start())
            .filter(other -> other.frame().says().kind() == MeetingKind.MEETING)
            .anyMatch(other ->
                other.marker().filter(marker -> marker == CaseMarker.LOCATIVE).isPresent());
  }

  /// Whether an argument makes the talks those of somebody of their own.
  private static boolean isOwner(EventCandidate.Argument argument) {
    return switch (argument.marker()) {
      case ERGATIVE, BETWEEN, COMPOUND, GENITIVE -> true;
      default -> false;
    };
  }

  /// `समझौते पर बातचीत शुरू करने पर सहमत`, `समझौते पर बातचीत अंतिम दौर में पहुंची`: they talk, or
  /// agree to, and have no agreement.
  private static boolean isOnTalks(EventCandidate candidate, List<EventCandidate> all) {
    return isOfMaking(candidate)
        && all.stream()
            .filter(other -> isOfTalks(other) && !isAdverbial(other.marker()))
            .filter(other -> other.trigger().end() <= candidate.trigger().start())
            .anyMatch(talks ->
                candidate.instrument().isEmpty()
                    || talks.instrument().equals(candidate.instrument()));
  }

  /// Talks may be broken off as an agreement may.
  private static boolean isOfMaking(EventCandidate candidate) {
    AgreementStatus said = candidate.frame().says().status();
    return said == AgreementStatus.AGREED || said == AgreementStatus.SIGNED;
  }

  private static boolean isOfTalks(EventCandidate candidate) {
    return candidate.frame().says().status() == AgreementStatus.NEGOTIATING;
  }

  private static boolean isAdverbial(Optional<CaseMarker> marker) {
    return marker.filter(CaseMarker::isAdverbial).isPresent();
  }

  /// Adds what a predicate of a clause tells, or says why it tells nothing.
  private Optional<NearMiss.Reason> read(
      ClauseView view, Trigger trigger, Antecedents antecedents, List<EventCandidate> into) {
    boolean invited = invitations.isTo(view, trigger);
    if (!invited && traits.isFrame(view, trigger)) {
      return Optional.of(NearMiss.Reason.ONLY_A_SETTING);
    }
    Optional<Instrument> instrument = instruments.read(view, trigger);
    if (instrument.isEmpty() && needsInstrument(view, trigger)) {
      return Optional.of(NearMiss.Reason.NO_INSTRUMENT);
    }
    boolean apart = isAdverbial(trigger.marker()) && !invited;
    TokenRange whole = Scopes.whole(view, trigger, apart);
    TokenRange scope = apart ? whole : Scopes.own(view, trigger, whole);
    List<EventCandidate.Argument> told =
        invited ? invitations.invited(view, trigger) : arguments(view, trigger, scope, instrument);
    Optional<NearMiss.Reason> gap = everydayVerbs.missing(view, trigger, told);
    if (gap.isEmpty()) {
      into.add(
          new EventCandidate(
              trigger.frame(),
              trigger.range(),
              view.sentence(),
              scope,
              scope,
              told,
              antecedents,
              instrument,
              invited ? Factuality.PROPOSED : factualities.read(view, trigger, whole),
              factualities.words(view.clause(), trigger),
              traits(view, trigger, scope, instrument),
              denied(trigger, instrument),
              trigger.marker()));
    }
    return gap;
  }

  private List<EventCandidate.Argument> arguments(
      ClauseView view, Trigger trigger, TokenRange scope, Optional<Instrument> instrument) {
    return trigger.frame().destination().isEmpty()
        ? arguments.read(view, trigger, scope, head(view, trigger, instrument))
        : new Trips(view, trigger, scope, buildings).arguments();
  }

  private TokenRange head(ClauseView view, Trigger trigger, Optional<Instrument> instrument) {
    return instrument
        .map(Instrument::phrase)
        .orElseGet(() -> instruments.phrase(view.document(), trigger.range(), view.clause()));
  }

  /// A particular agreement that is not signed is refused, or still open.
  private static Optional<AgreementStatus> denied(
      Trigger trigger, Optional<Instrument> instrument) {
    return trigger
        .verb()
        .filter(verb -> instrument.isPresent() && verb.has(Auxiliary.NEGATION))
        .map(verb -> trigger.frame().says().denied().get(verb.lemma()));
  }

  private Set<Trait> traits(
      ClauseView view, Trigger trigger, TokenRange scope, Optional<Instrument> instrument) {
    Set<Trait> read = traits.read(view, trigger, scope);
    if (invitations.isToBody(view, trigger)) {
      read.add(Trait.GATHERING);
    }
    if (instrument.filter(named -> anaphora.isKnown(view, named)).isPresent()) {
      read.add(Trait.KNOWN);
    }
    if (instrument.isEmpty() && trigger.frame().instrument() == Frame.Instrument.REQUIRED) {
      read.add(Trait.REFERRING);
      if (!anaphora.isTakenUp(view, trigger)) {
        read.add(Trait.BARE);
      }
    }
    return read;
  }

  /// `A और B ने हस्ताक्षर किए`: what, has been told before. `कैदियों की अदला-बदली हुई` is of no
  /// paper.
  private static boolean isSigning(Trigger trigger) {
    return trigger.frame().signers()
        && trigger.frame().marked().isEmpty()
        && trigger.verb().filter(verb -> verb.factuality() == Factuality.HELD).isPresent();
  }

  private boolean needsInstrument(ClauseView view, Trigger trigger) {
    return switch (trigger.frame().instrument()) {
      case ADJACENT, FOLLOWING, SELF -> true;
      case REQUIRED ->
          !(anaphora.isTakenUp(view, trigger) || isSigning(trigger))
              || !trigger.frame().of().isEmpty() && !anaphora.isObject(view, trigger);
      case NONE, OPTIONAL -> false;
    };
  }
}
