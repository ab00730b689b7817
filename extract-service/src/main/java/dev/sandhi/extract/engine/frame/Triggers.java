package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Grammar.Inflection;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Finds the predicates of all frames in a clause.
final class Triggers {

  /// How many words may stand between a description and its noun: `करने वाला एक और समझौता`.
  private static final int DETERMINERS = 3;

  private final Grammar grammar;

  /// The nouns of predicates; without a frame those that only look like one: `प्रेस वार्ता`.
  private final Gazetteer<Optional<Frame>> nouns = new Gazetteer<>();

  private final Gazetteer<Boolean> phases = Gazetteer.of("lexicon/phases.tsv", "noun");
  private final PlainVerbs plainVerbs;
  private final VerblessNouns verbless;

  Triggers(List<Frame> frames, Grammar grammar, InstrumentReader instruments) {
    this.grammar = grammar;
    this.verbless = new VerblessNouns(grammar);
    for (Tsv.Row row : Tsv.read("lexicon/no-events.tsv", "phrase")) {
      nouns.add(row.cell(0), Optional.empty());
    }
    List<Frame> verbal = new ArrayList<>();
    for (Frame frame : frames) {
      boolean self = frame.instrument() == Frame.Instrument.SELF;
      List<String> words = self ? instruments.commitments(frame) : frame.predicate().nouns();
      words.forEach(noun -> nouns.add(noun, Optional.of(frame)));
      if (words.isEmpty()) {
        verbal.add(frame);
      }
    }
    plainVerbs = new PlainVerbs(verbal, grammar);
  }

  List<Trigger> in(Document document, Clause clause, Consumer<NearMiss> misses) {
    List<Gazetteer.Match<Optional<Frame>>> predicates = nouns(document, clause);
    List<Trigger> found = new ArrayList<>();
    for (Gazetteer.Match<Optional<Frame>> noun : predicates) {
      List<Trigger> readings = readings(document, clause, noun, predicates);
      if (readings.isEmpty()) {
        noun.entries()
            .forEach(frame -> misses.accept(new NearMiss(frame, noun.range(), missing(frame))));
      }
      found.addAll(readings);
    }
    found.removeIf(trigger -> isDescription(trigger, found));
    found.addAll(plainVerbs.in(document, clause, predicates, found));
    return found;
  }

  private static NearMiss.Reason missing(Optional<Frame> frame) {
    return frame.isEmpty() ? NearMiss.Reason.NOT_AN_EVENT : NearMiss.Reason.NO_VERB;
  }

  private List<Gazetteer.Match<Optional<Frame>>> nouns(Document document, Clause clause) {
    List<Gazetteer.Match<Optional<Frame>>> found = new ArrayList<>();
    int at = clause.range().start();
    while (at < clause.range().end()) {
      Optional<Gazetteer.Match<Optional<Frame>>> match =
          nouns.longest(document, at, clause.range().end());
      if (match.isEmpty()) {
        at++;
        continue;
      }
      Gazetteer.Match<Optional<Frame>> noun = match.get();
      if (!isBracketed(document, noun.range()) && !givesWay(document, noun, found)) {
        found.add(noun);
      }
      at = noun.range().end();
    }
    return found;
  }

  /// `(वार्ता)`, `(एएफपी/वार्ता)` is the news agency.
  private static boolean isBracketed(Document document, TokenRange noun) {
    if (noun.start() == 0 || noun.end() == document.tokens().size()) {
      return false;
    }
    Token before = document.token(noun.start() - 1);
    Token behind = document.token(noun.end());
    return before.is("(") && (behind.is(")") || behind.is("/")) || before.is("/") && behind.is(")");
  }

  /// `वार्ता का अगला दौर` is told of by the talks.
  private boolean givesWay(
      Document document,
      Gazetteer.Match<Optional<Frame>> noun,
      List<Gazetteer.Match<Optional<Frame>>> before) {
    int genitive = noun.range().start() - 1;
    return !before.isEmpty()
        && before.getLast().range().end() == genitive
        && grammar.markers().word(document.token(genitive).key()).contains(CaseMarker.GENITIVE)
        && noun.entries().stream()
            .allMatch(frame -> frame.filter(found -> found.predicate().weak()).isPresent());
  }

  /// A noun may belong to several frames: those whose verb stands in the clause win.
  private List<Trigger> readings(
      Document document,
      Clause clause,
      Gazetteer.Match<Optional<Frame>> noun,
      List<Gazetteer.Match<Optional<Frame>>> predicates) {
    Optional<CaseMarker> marker = markerBehind(document, noun.range(), clause);
    List<Trigger> verbal = new ArrayList<>();
    List<Trigger> nominal = new ArrayList<>();
    for (Frame frame : placed(noun.entries(), document, clause)) {
      if (isBrokenOff(frame, noun.range(), clause)) {
        continue;
      }
      Optional<VerbGroup> verb =
          marker.isPresent() && (!isAction(frame) || marker.get().isAdverbial())
                  || frame.predicate().headline()
                      && verbless.isPartOfHeading(document, noun.range(), clause)
              ? Optional.empty()
              : verbOf(frame, document, noun.range(), clause)
                  .filter(group -> isOwn(document, noun.range(), group, predicates))
                  .or(() -> stemBehind(frame, document, noun.range(), clause));
      if (verb.isPresent()) {
        verbal.add(new Trigger(frame, noun.range(), verb, Optional.empty()));
      } else if (isNominal(frame, document, noun.range(), clause, marker)) {
        nominal.add(new Trigger(frame, noun.range(), Optional.empty(), marker));
      }
    }
    nominal.removeIf(trigger ->
        verbal.stream()
            .anyMatch(v -> v.frame().says().record() == trigger.frame().says().record()));
    verbal.addAll(nominal);
    return verbal;
  }

  /// `सीमा तय करने वाला एक और समझौता किया`: what an agreement does is not agreed on beside it.
  private static boolean isDescription(Trigger trigger, List<Trigger> all) {
    return trigger.frame().says().record() == Frame.Type.AGREEMENT
        && trigger
            .verb()
            .filter(verb -> !verb.isFinite() && verb.has(Auxiliary.PROSPECTIVE))
            .filter(verb -> all.stream().anyMatch(other -> isDescribed(other, verb)))
            .isPresent();
  }

  private static boolean isDescribed(Trigger made, VerbGroup description) {
    int apart = made.range().start() - description.range().end();
    return made.frame().instrument() == Frame.Instrument.SELF
        && made.verb().isPresent()
        && apart >= 0
        && apart <= DETERMINERS;
  }

  /// The frames of a noun: those that ask for a word of a place where it stands in the clause, and
  /// the others where it does not.
  private static List<Frame> placed(
      List<Optional<Frame>> entries, Document document, Clause clause) {
    List<Frame> anywhere = new ArrayList<>();
    List<Frame> there = new ArrayList<>();
    for (Optional<Frame> entry : entries) {
      if (entry.isPresent()) {
        Frame frame = entry.get();
        if (frame.predicate().where().isEmpty()) {
          anywhere.add(frame);
        } else if (frame.isPlaced(document, clause.range())) {
          there.add(frame);
        }
      }
    }
    return there.isEmpty() ? anywhere : there;
  }

  /// `बैठक रोककर X से बात की`: talks that another verb disposes of are not those that are held.
  private static boolean isBrokenOff(Frame frame, TokenRange noun, Clause clause) {
    VerbGroup verb = clause.verbAt(noun.end());
    return verb != null
        && verb.form() == VerbForm.CONJUNCTIVE
        && frame.says().record() == Frame.Type.MEETING
        && !frame.predicate().verbs().contains(verb.lemma());
  }

  /// Whether a noun founds an event without a verb of its own.
  private boolean isNominal(
      Frame frame, Document document, TokenRange noun, Clause clause, Optional<CaseMarker> marker) {
    boolean accomplished =
        isAction(frame)
            && marker
                .filter(read -> read == CaseMarker.AFTER || read == CaseMarker.COMITATIVE)
                .isPresent();
    return frame.predicate().nominal()
            && isMarked(frame, marker)
            && !isTopic(frame, noun, clause, marker)
        || accomplished
        || (frame.predicate().headline() && verbless.isVerbless(document, noun, clause));
  }

  /// `बातचीत पर उन्होंने कहा`: talks that are only spoken of; `होने वाली बातचीत पर` are to come.
  private static boolean isTopic(
      Frame frame, TokenRange noun, Clause clause, Optional<CaseMarker> marker) {
    return frame.says().kind() == MeetingKind.MEETING
        && marker.filter(read -> read == CaseMarker.TOPIC).isPresent()
        && clause.verbs().stream()
            .noneMatch(verb -> verb.attributive() && verb.range().end() == noun.start());
  }

  /// A noun that is the instrument itself stands only by the markers that the frame lists.
  private static boolean isMarked(Frame frame, Optional<CaseMarker> marker) {
    return frame.instrument() != Frame.Instrument.SELF
        || frame.marked().isEmpty()
        || marker.filter(frame.marked()::contains).isPresent();
  }

  /// The predicates of agreements are often phrases: `अंतिम रूप देने में लगे हैं`.
  private static boolean isAction(Frame frame) {
    return frame.instrument() == Frame.Instrument.REQUIRED
        || frame.instrument() == Frame.Instrument.ADJACENT;
  }

  /// A verb belongs to the predicate noun nearest before it, and to those joined with that one: in
  /// `समझौता लागू हुआ` the agreement does not "happen", it takes effect.
  private boolean isOwn(
      Document document,
      TokenRange noun,
      VerbGroup verb,
      List<Gazetteer.Match<Optional<Frame>>> predicates) {
    for (Gazetteer.Match<Optional<Frame>> other : predicates) {
      TokenRange between = other.range();
      if (between.start() >= noun.end()
          && between.end() <= verb.range().start()
          && mayTake(other, verb)
          && !isAside(document, other)
          && !(between.start() == noun.end() + 1 && isJoint(document.token(noun.end())))) {
        return false;
      }
    }
    return true;
  }

  /// `समझौता महीने की शुरुआत में हुआ`, `करार अलग से हुआ`: the nearer noun only says when and how.
  private boolean isAside(Document document, Gazetteer.Match<Optional<Frame>> noun) {
    int end = document.sentenceOf(noun.range().start()).tokens().end();
    return grammar
        .markerAt(document, noun.range().end(), end)
        .filter(marker ->
            marker == CaseMarker.LOCATIVE && !isInstrument(noun.entries())
                || marker == CaseMarker.ABLATIVE && isOfLeaving(noun.entries()))
        .isPresent();
  }

  private static boolean isInstrument(List<Optional<Frame>> frames) {
    return frames.stream()
        .flatMap(Optional::stream)
        .anyMatch(frame -> frame.instrument() == Frame.Instrument.SELF);
  }

  /// `संधि से अलग`: what asks for से before it does not have it behind.
  private static boolean isOfLeaving(List<Optional<Frame>> frames) {
    return frames.stream()
        .allMatch(
            frame -> frame.filter(of -> of.marked().contains(CaseMarker.ABLATIVE)).isPresent());
  }

  /// Whether a verb makes a predicate of a noun, or of one that is none: in `घोषणा एक साथ की` the
  /// nearer noun leaves it to the other.
  private static boolean mayTake(Gazetteer.Match<Optional<Frame>> noun, VerbGroup verb) {
    for (Optional<Frame> frame : noun.entries()) {
      List<String> verbs = frame.map(found -> found.predicate().verbs()).orElse(List.of());
      if (verbs.isEmpty() || verbs.contains(verb.lemma())) {
        return true;
      }
    }
    return false;
  }

  /// `हस्ताक्षर और आदान-प्रदान`, `हस्ताक्षर/आदान-प्रदान`.
  private boolean isJoint(Token token) {
    return token.is("/") || grammar.isCoordinator(token.key());
  }

  /// `सम्मेलन के बीच` is in the midst of it.
  private Optional<CaseMarker> markerBehind(Document document, TokenRange noun, Clause clause) {
    int at = behindAside(document, noun.end(), clause.range().end());
    return clause.hasVerbAt(at) || isPhase(document, at, clause.range().end())
        ? Optional.empty()
        : grammar
            .markerAt(document, at, clause.range().end())
            .map(marker -> marker == CaseMarker.BETWEEN ? CaseMarker.DURING : marker);
  }

  /// Past the short name in brackets: `शिखर सम्मेलन (आसेम) में`.
  private static int behindAside(Document document, int at, int end) {
    return at + 2 < end && document.token(at).is("(") && document.token(at + 2).is(")")
        ? at + 3
        : at;
  }

  /// `वार्ता का समापन हुआ` tells of the talks like `वार्ता हुई`.
  private boolean isPhase(Document document, int genitive, int end) {
    boolean owns =
        genitive + 1 < end
            && grammar.markers().word(document.token(genitive).key()).contains(CaseMarker.GENITIVE);
    return owns
        && (phases.longest(document, genitive + 1, end).isPresent()
            || (genitive + 2 < end && phases.longest(document, genitive + 2, end).isPresent()));
  }

  /// The nearest verb of the frame behind the noun; in headlines it may stand before it.
  private Optional<VerbGroup> verbOf(
      Frame frame, Document document, TokenRange noun, Clause clause) {
    if (frame.predicate().verbs().isEmpty()) {
      return Optional.empty();
    }
    Optional<VerbGroup> stem = stemBehind(frame, document, noun, clause);
    if (stem.isPresent()) {
      return stem;
    }
    Optional<VerbGroup> before = Optional.empty();
    for (VerbGroup verb : clause.verbs()) {
      if (frame.predicate().verbs().contains(verb.lemma())
          && !(frame.predicate().refers() && verb.isBareParticiple())
          && (verb.form() != VerbForm.CONJUNCTIVE || verb.range().start() == noun.end())) {
        if (verb.range().start() >= noun.end()) {
          return Optional.of(verb);
        }
        before = Optional.of(verb);
      }
    }
    return before;
  }

  /// `दस्तखत कर लेने का फैसला`.
  private boolean isInfinitive(Document document, int at) {
    return at < document.tokens().size()
        && grammar.inflections(document.token(at).key()).stream()
            .anyMatch(reading -> reading.form() == VerbForm.INFINITIVE);
  }

  /// `X से बात कर मदद का भरोसा दिया`: right behind its noun the bare stem is a participle.
  private Optional<VerbGroup> stemBehind(
      Frame frame, Document document, TokenRange noun, Clause clause) {
    int at = noun.end();
    String lemma = clause.range().contains(at) ? stemAt(document, at, frame) : null;
    VerbGroup group = clause.verbAt(at);
    boolean more = group != null && frame.predicate().verbs().contains(group.lemma());
    return lemma == null || more || isInfinitive(document, at + 1)
        ? Optional.empty()
        : Optional.of(
            new VerbGroup(
                new TokenRange(at, at + 1), lemma, VerbForm.CONJUNCTIVE, Set.of(), false));
  }

  /// The verb of a frame whose bare stem stands at a token; null where none does.
  private @Nullable String stemAt(Document document, int at, Frame frame) {
    for (Inflection reading : grammar.inflections(document.token(at).key())) {
      if (reading.form() == VerbForm.STEM && frame.predicate().verbs().contains(reading.lemma())) {
        return reading.lemma();
      }
    }
    return null;
  }
}
