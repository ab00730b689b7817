package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Instrument;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the words for a commitment in a clause, and the one that a predicate is about.
final class InstrumentReader {

  /// How many words before a word for any agreement tell its kind: `हथियारों की खरीद का समझौता`.
  private static final int QUALIFIER_REACH = 6;

  private static final int ADJACENT = 3;
  private static final int LONGEST_ASIDE = 12;

  /// How much a word says by itself.
  private enum Force {
    /// It is a commitment: `समझौता`.
    COMMITMENT,
    /// It is one where it is signed, exchanged or adopted: `दस्तावेज`.
    PAPER
  }

  private record Word(AgreementKind kind, Force force) {}

  private record Found(Instrument instrument, Force force, Optional<CaseMarker> marker) {

    /// `समझौता ज्ञापन का मसौदा`, `साझेदारी के दस्तावेज`: a paper is of the kind of what owns it.
    Found of(Found owner, boolean owned) {
      boolean draft =
          owned
              && force == Force.PAPER
              && instrument.kind() == AgreementKind.AGREEMENT
              && (owner.force() == Force.COMMITMENT
                  || owner.instrument().kind() == AgreementKind.PARTNERSHIP)
              && owner.instrument().range().end() + 1 == instrument.range().start();
      return draft
          ? new Found(
              new Instrument(instrument.range(), instrument.phrase(), owner.instrument().kind()),
              force,
              marker)
          : this;
    }
  }

  private final Grammar grammar;
  private final Aims aims;
  private final Gazetteer<Word> words = new Gazetteer<>();
  private final Gazetteer<AgreementKind> qualifiers = new Gazetteer<>();
  private final Map<String, AgreementKind> commitments = new LinkedHashMap<>();
  private final Gazetteer<Boolean> parts = Gazetteer.of("lexicon/instrument-parts.tsv", "word");
  private final Absences absences;

  InstrumentReader(Grammar grammar) {
    this.grammar = grammar;
    this.aims = new Aims(grammar);
    this.absences = new Absences(grammar);
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind", "force")) {
      Word word = new Word(row.oneOf(AgreementKind.class, 1), row.oneOf(Force.class, 2));
      words.add(row.cell(0), word);
      if (word.force() == Force.COMMITMENT) {
        commitments.put(row.cell(0), word.kind());
      }
    }
    for (Tsv.Row row : Tsv.read("lexicon/instrument-qualifiers.tsv", "surface", "kind")) {
      qualifiers.add(row.cell(0), row.oneOf(AgreementKind.class, 1));
    }
  }

  /// The words that are a commitment by themselves, of the kinds that a frame speaks of.
  List<String> commitments(Frame frame) {
    return commitments.keySet().stream()
        .filter(word -> frame.mayBe(commitments.get(word)))
        .toList();
  }

  /// The instrument that a predicate is about, if there is one.
  Optional<Instrument> read(ClauseView view, Trigger trigger) {
    Document document = view.document();
    Clause clause = view.clause();
    Frame frame = trigger.frame();
    TokenRange predicate = trigger.range();
    return switch (frame.instrument()) {
      case NONE -> Optional.empty();
      case SELF ->
          first(
              in(document, clause.range(), clause),
              frame,
              found -> predicate.covers(found.instrument().range()));
      case REQUIRED -> nearest(document, clause, trigger, _ -> true);
      case ADJACENT ->
          nearest(
              document,
              clause,
              trigger,
              found ->
                  isAbout(document, found, predicate)
                      || aims.isTalkedOver(document, clause, found.instrument(), trigger));
      case OPTIONAL ->
          nearest(document, clause, trigger, found -> isAbout(document, found, predicate));
      case FOLLOWING ->
          first(
              in(document, new TokenRange(predicate.end(), clause.range().end()), clause),
              frame,
              found -> found.instrument().range().start() <= predicate.end() + ADJACENT);
    };
  }

  /// The instruments that are joined with one, and that one as the last: `A संधि, B के करार और C के
  /// ज्ञापन पर हस्ताक्षर`. Each has words of its own, or it is but another word for the same.
  List<Instrument> joined(ClauseView view, Frame frame, Instrument last) {
    List<Found> all =
        in(view.document(), view.clause().range(), view.clause()).stream()
            .filter(found -> found.instrument().range().end() <= last.range().end())
            .filter(found -> mayBe(found, frame))
            .toList();
    List<Instrument> joined = new ArrayList<>();
    joined.add(last);
    for (int i = all.size() - 2; i >= 0; i--) {
      Instrument one = all.get(i).instrument();
      if (!isJoined(view.document(), one, joined.getFirst())) {
        break;
      }
      joined.addFirst(one);
    }
    return joined;
  }

  /// The instruments that an item of a list names.
  List<Instrument> named(Document document, TokenRange item, Frame frame) {
    return in(document, item, new Clause(item, null, List.of())).stream()
        .filter(found -> mayBe(found, frame))
        .map(Found::instrument)
        .toList();
  }

  private boolean isJoined(Document document, Instrument one, Instrument next) {
    int at = behindAside(document, one.range().end());
    at =
        grammar
            .markers()
            .longest(document, at, next.range().start())
            .filter(marker -> marker.entries().getFirst() == CaseMarker.TOPIC)
            .map(marker -> marker.range().end())
            .orElse(at);
    int own = at;
    while (own < next.range().start() && isConjunction(document.token(own))) {
      own++;
    }
    return own > at && own < next.range().start();
  }

  private boolean isConjunction(Token token) {
    return token.is(",") || token.is(";") || grammar.isCoordinator(token.key());
  }

  private static boolean mayBe(Found found, Frame frame) {
    return (found.force() == Force.COMMITMENT || frame.papers())
        && frame.mayBe(found.instrument().kind());
  }

  private static boolean isAbout(Document document, Found found, TokenRange predicate) {
    int end = behindAside(document, found.instrument().range().end());
    return end <= predicate.start()
        && (end >= predicate.start() - ADJACENT
            || found
                .marker()
                .filter(marker ->
                    marker == CaseMarker.TOPIC
                        || marker == CaseMarker.ABOUT
                        || marker == CaseMarker.PURPOSE)
                .isPresent());
  }

  private static Optional<Instrument> first(
      List<Found> all, Frame frame, Predicate<Found> fitting) {
    return all.stream()
        .filter(found -> fits(found, frame))
        .filter(fitting)
        .map(Found::instrument)
        .findFirst();
  }

  /// The last before the predicate, or else the first behind it.
  private Optional<Instrument> nearest(
      Document document, Clause clause, Trigger trigger, Predicate<Found> fitting) {
    Optional<Instrument> nearest = Optional.empty();
    int predicate = trigger.range().start();
    for (Found found : in(document, clause.range(), clause)) {
      TokenRange range = found.instrument().range();
      if (fits(found, trigger.frame())
          && mayBeOf(document, range, trigger)
          && !isOfPurpose(clause, range, trigger)
          && fitting.test(found)
          && (nearest.isEmpty() || range.end() <= predicate)) {
        nearest = Optional.of(found.instrument());
      }
    }
    return nearest;
  }

  private boolean mayBeOf(Document document, TokenRange word, Trigger trigger) {
    return !word.overlaps(trigger.range())
        && (word.end() <= trigger.range().start()
            || !isNonfinite(trigger) && !isAim(document, trigger))
        && (trigger.verb().isPresent() || isUnbroken(document, word, trigger.range()));
  }

  /// `संधि पर दस्तखत कराने पहुंचे`: it is what is to be done that the verb leads to.
  private static boolean isOfPurpose(Clause clause, TokenRange word, Trigger trigger) {
    return trigger.isVerb()
        && clause.verbs().stream()
            .filter(verb -> verb.form() == VerbForm.INFINITIVE)
            .anyMatch(verb ->
                verb.range().start() >= word.end()
                    && verb.range().end() == trigger.range().start());
  }

  /// `हमले रोकने का समझौता`, `जंग रोककर समझौता`, `तनातनी खत्म करते हुए समझौता`: the agreement is
  /// not what is stopped.
  private static boolean isNonfinite(Trigger trigger) {
    boolean verbal = trigger.frame().predicate().nouns().isEmpty();
    return trigger
        .verb()
        .filter(verb -> !verb.isFinite() && !verb.attributive())
        .filter(verb ->
            verbal || verb.form() == VerbForm.HABITUAL || verb.form() == VerbForm.CONJUNCTIVE)
        .isPresent();
  }

  /// `निर्यात बहाल करने के लिए समझौता किया`: the agreement is not what is to be restored.
  private boolean isAim(Document document, Trigger trigger) {
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.INFINITIVE)
        .map(verb -> verb.range().end())
        .flatMap(at -> grammar.markerAt(document, at, document.sentenceOf(at - 1).tokens().end()))
        .filter(marker -> marker == CaseMarker.PURPOSE)
        .isPresent();
  }

  /// Without a verb only what stands in one part of a headline belongs together.
  private static boolean isUnbroken(Document document, TokenRange one, TokenRange other) {
    TokenRange both = one.to(other);
    return both.tokens().mapToObj(document::token).noneMatch(t -> t.is(":") || t.is(";"));
  }

  private static boolean fits(Found found, Frame frame) {
    return mayBe(found, frame) && frame.mayMark(found.marker().orElse(CaseMarker.NOMINATIVE));
  }

  /// What stands in brackets behind an instrument is another word for it: `मुक्त व्यापार समझौते
  /// (एफटीए)`.
  private List<Found> in(Document document, TokenRange range, Clause clause) {
    List<Found> found = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      Optional<Gazetteer.Match<Word>> match = words.longest(document, at, range.end());
      if (match.isPresent()) {
        Found last = found(document, match.get(), clause);
        if (!absences.deny(document, last.instrument().range(), last.marker(), range.start())) {
          found.add(found.isEmpty() ? last : last.of(found.getLast(), isOwned(document, last)));
        }
        at = behindAside(document, match.get().range().end());
      } else {
        at++;
      }
    }
    return found;
  }

  private boolean isOwned(Document document, Found found) {
    int before = found.instrument().range().start() - 1;
    return before >= 0
        && grammar.markers().word(document.token(before).key()).contains(CaseMarker.GENITIVE);
  }

  private Found found(Document document, Gazetteer.Match<Word> match, Clause clause) {
    Word word = match.entries().getFirst();
    TokenRange range = match.range();
    AgreementKind kind =
        word.kind() == AgreementKind.AGREEMENT
            ? qualified(document, range, clause.range().start()).orElse(word.kind())
            : word.kind();
    Optional<CaseMarker> marker = marker(document, behindAside(document, range.end()));
    TokenRange phrase = phrase(document, range, clause);
    return new Found(new Instrument(range, phrase, kind), word.force(), marker);
  }

  /// The marker behind an instrument, or behind a part that stands for it: `सौदे की शर्तों पर`.
  private Optional<CaseMarker> marker(Document document, int at) {
    int end = document.sentenceOf(at - 1).tokens().end();
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, at, end);
    boolean owner =
        marker.isPresent()
            && grammar.markers().word(document.token(at).key()).contains(CaseMarker.GENITIVE);
    return marker
        .filter(_ -> owner)
        .flatMap(_ -> parts.longest(document, at + 1, end))
        .flatMap(part -> grammar.markers().longest(document, part.range().end(), end))
        .or(() -> marker)
        .map(read -> read.entries().getFirst());
  }

  /// A noun with what belongs to it: all from behind the last postposition that ties a phrase to
  /// the verb. A participle has phrases of its own: `2019 में हुआ`, `ऊर्जा से जुड़ा`.
  TokenRange phrase(Document document, TokenRange word, Clause clause) {
    int start = clause.range().start();
    int at = start;
    int participle = participle(word, clause);
    Optional<CaseMarker> before =
        grammar.markerAt(document, Math.max(0, participle - 1), participle);
    boolean related = before.filter(found -> found == CaseMarker.ABLATIVE).isPresent();
    while (at < word.start()) {
      Optional<Gazetteer.Match<CaseMarker>> marker =
          grammar.markers().longest(document, at, word.start());
      at = marker.isPresent() ? marker.get().range().end() : at + 1;
      if (marker
          .map(read -> read.entries().getFirst())
          .filter(read -> !isWithinPhrase(read))
          .filter(read ->
              related
                  ? marker.get().range().end() != participle
                  : participle < marker.get().range().end() || read == CaseMarker.ERGATIVE)
          .isPresent()) {
        start = at;
      }
    }
    return new TokenRange(start, word.end());
  }

  /// Where the last participle before a noun begins.
  private static int participle(TokenRange word, Clause clause) {
    int participle = -1;
    for (VerbGroup verb : clause.verbs()) {
      if (verb.attributive() && verb.range().end() <= word.start()) {
        participle = Math.max(participle, verb.range().start());
      }
    }
    return participle;
  }

  private static boolean isWithinPhrase(CaseMarker marker) {
    return marker == CaseMarker.GENITIVE
        || marker == CaseMarker.COMITATIVE
        || marker == CaseMarker.BETWEEN;
  }

  /// The kind that a word before it gives to a word for any agreement.
  private Optional<AgreementKind> qualified(Document document, TokenRange word, int from) {
    for (int at = word.start() - 1; at >= Math.max(from, word.start() - QUALIFIER_REACH); at--) {
      Optional<Gazetteer.Match<AgreementKind>> match =
          qualifiers.longest(document, at, word.start());
      if (match.isPresent()) {
        return Optional.of(match.get().entries().getFirst());
      }
    }
    return Optional.empty();
  }

  /// Past a bracket or a closing quote: `निवेश समझौते (सीएआई) को`.
  private static int behindAside(Document document, int at) {
    int end = document.sentenceOf(at - 1).tokens().end();
    int behind = at;
    if (behind < end && document.token(behind).is("'")) {
      behind++;
    }
    if (behind < end && document.token(behind).is("(")) {
      for (int close = behind; close < Math.min(end, behind + LONGEST_ASIDE); close++) {
        if (document.token(close).is(")")) {
          return close + 1;
        }
      }
    }
    return behind;
  }
}
