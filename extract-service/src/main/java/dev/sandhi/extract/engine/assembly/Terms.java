package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.timex.Timex;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads how long an agreement holds and what it binds its parties to: from the clauses that tell
/// of it, and from sentences behind them that speak of it: `समझौते के तहत`, `यह 15 साल के लिए है`.
final class Terms {

  /// How many sentences behind an agreement still speak of it.
  private static final int NEAR = 3;

  /// How far into a sentence stands what it speaks of.
  private static final int OPENING = 8;

  /// What a word beside a length says of it.
  private enum Sense {
    /// How old something is: `20 साल पुराना`.
    AGE,
    /// How long it holds: `दस वर्ष की अवधि`.
    TERM,
    /// It takes up what was told before: `इसके तहत`.
    REFERENCE,
    /// It may take it up as what a sentence is about: `यह 15 साल के लिए है`.
    SUBJECT
  }

  private final Grammar grammar;
  private final Gazetteer<Sense> words = new Gazetteer<>();
  private final Gazetteer<AgreementKind> commitments = new Gazetteer<>();
  private final Gazetteer<Boolean> demonstratives =
      Gazetteer.of("lexicon/demonstratives.tsv", "word");

  Terms(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/term-words.tsv", "word", "sense")) {
      words.add(row.cell(0), row.oneOf(Sense.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/instruments.tsv", "surface", "kind", "force")) {
      commitments.add(row.cell(0), row.oneOf(AgreementKind.class, 1));
    }
  }

  /// The length told in the clauses of a candidate.
  Optional<Told<String>> duration(AnnotatedDocument annotated, EventCandidate candidate) {
    TokenRange phrase =
        candidate.instrument().map(EventCandidate.Instrument::phrase).orElse(candidate.trigger());
    return annotated.timesIn(candidate.reach()).stream()
        .filter(time ->
            phrase.covers(time.tokens())
                ? !isAge(annotated.document(), time)
                : isTerm(annotated.document(), time, candidate.reach().end()))
        .flatMap(time -> told(time).stream())
        .findFirst()
        .or(() -> toldOfIt(annotated, candidate));
  }

  /// `करार पर हस्ताक्षर किए, जो पांच साल के लिए होगा`.
  private Optional<Told<String>> toldOfIt(AnnotatedDocument annotated, EventCandidate candidate) {
    Document document = annotated.document();
    int end = candidate.sentence().tokens().end();
    int first = candidate.reach().end();
    while (first < end && !document.token(first).isWord()) {
      first++;
    }
    if (first >= end || grammar.opens(document.token(first).key()) != Grammar.Opens.RELATIVE) {
      return Optional.empty();
    }
    return annotated.timesIn(new TokenRange(first, end)).stream()
        .filter(time -> isTerm(document, time, end))
        .flatMap(time -> told(time).stream())
        .findFirst();
  }

  private static Optional<Told<String>> told(Timex time) {
    return time.isoDuration().map(iso -> new Told<>(iso, time.tokens(), time.rule()));
  }

  private boolean isAge(Document document, Timex time) {
    return sense(document, time.tokens().end()).equals(Optional.of(Sense.AGE));
  }

  /// `10 साल के लिए`, `99 वर्षों तक`, `पांच साल और`, `दस वर्ष की अवधि`, `मुद्दत बीस साल`.
  private boolean isTerm(Document document, Timex time, int end) {
    int behind = time.tokens().end();
    Optional<CaseMarker> marker = grammar.markerAt(document, behind, end);
    if (marker.isPresent() && marker.get() != CaseMarker.GENITIVE) {
      return marker.get() == CaseMarker.PURPOSE || marker.get() == CaseMarker.UNTIL;
    }
    int next = marker.isPresent() ? behind + 1 : behind;
    return sense(document, next).equals(Optional.of(Sense.TERM))
        || marker.isPresent() && isThis(document, next, end)
        || sense(document, time.tokens().start() - 1).equals(Optional.of(Sense.TERM));
  }

  /// `पांच साल के इस करार`.
  private boolean isThis(Document document, int at, int end) {
    return demonstratives.longest(document, at, end).isPresent()
        && commitments.longest(document, at + 1, end).isPresent();
  }

  private Optional<Sense> sense(Document document, int at) {
    return at < 0 || at >= document.tokens().size()
        ? Optional.empty()
        : words
            .longest(document, at, document.sentenceOf(at).tokens().end())
            .map(match -> match.entries().getFirst());
  }

  /// Adds to the agreements of an article what the sentences behind them say of them.
  void collect(AnnotatedDocument annotated, Discourse discourse, Topics topics, boolean[] names) {
    for (Sentence sentence : annotated.document().sentences()) {
      if (speaksOfAnAgreement(annotated, sentence.tokens())) {
        spokenOf(discourse, sentence)
            .ifPresent(draft -> {
              add(annotated, draft, sentence);
              if (draft.topics().isEmpty()) {
                draft.topics().putAll(topics.in(annotated.document(), sentence.tokens(), names));
              }
            });
      }
    }
  }

  /// The agreement that a sentence tells more of, or else the one told last before it.
  private static Optional<Draft> spokenOf(Discourse discourse, Sentence sentence) {
    int index = sentence.index();
    Optional<Draft> own =
        discourse.drafts().stream().filter(draft -> isTold(draft, index, index)).findFirst();
    return own.or(() -> discourse.last(draft -> isTold(draft, index - NEAR, index)))
        .filter(draft -> isTold(draft, index - NEAR, index - 1));
  }

  private static boolean isTold(Draft draft, int first, int last) {
    return draft.type() == Frame.Type.AGREEMENT
        && Stream.concat(draft.tellings().stream(), draft.earlier().stream())
            .mapToInt(telling -> telling.sentence().index())
            .anyMatch(told -> told >= first && told <= last);
  }

  private boolean speaksOfAnAgreement(AnnotatedDocument annotated, TokenRange sentence) {
    Document document = annotated.document();
    int end = Math.min(sentence.end(), sentence.start() + OPENING);
    return provision(document, sentence).isPresent()
        || sense(document, sentence.start()).equals(Optional.of(Sense.SUBJECT))
            && hasTerm(annotated, sentence)
        || commitments.isIn(document, new TokenRange(sentence.start(), end));
  }

  private boolean hasTerm(AnnotatedDocument annotated, TokenRange sentence) {
    return annotated.timesIn(sentence).stream()
        .anyMatch(time ->
            time.isoDuration().isPresent() && isTerm(annotated.document(), time, sentence.end()));
  }

  private void add(AnnotatedDocument annotated, Draft draft, Sentence sentence) {
    TokenRange tokens = sentence.tokens();
    provision(annotated.document(), tokens).ifPresent(draft.provisions()::add);
    if (draft.kind() == AgreementKind.AGREEMENT && draft.count() == null) {
      treaty(annotated.document(), tokens).ifPresent(draft::kind);
    }
    if (draft.duration() == null && isAlive(draft)) {
      annotated.timesIn(tokens).stream()
          .filter(time -> isTerm(annotated.document(), time, tokens.end()))
          .flatMap(time -> told(time).stream())
          .findFirst()
          .ifPresent(draft::duration);
    }
  }

  /// How long an agreement held that is now broken off is of its past.
  private static boolean isAlive(Draft draft) {
    return draft.status() != AgreementStatus.SUSPENDED
        && draft.status() != AgreementStatus.TERMINATED
        && draft.status() != AgreementStatus.REJECTED;
  }

  /// An agreement that is then called a treaty is one.
  private Optional<AgreementKind> treaty(Document document, TokenRange sentence) {
    int end = Math.min(sentence.end(), sentence.start() + OPENING);
    return commitments.all(document, new TokenRange(sentence.start(), end)).stream()
        .map(match -> match.entries().getFirst())
        .filter(kind -> kind == AgreementKind.TREATY)
        .findFirst();
  }

  /// What stands behind `समझौते के तहत`, `संधि के मुताबिक`, `इसके तहत`.
  private Optional<TokenRange> provision(Document document, TokenRange sentence) {
    int end = Math.min(sentence.end(), sentence.start() + OPENING);
    for (int at = sentence.start(); at < end; at++) {
      int from = at;
      Optional<Integer> behind =
          commitments
              .longest(document, at, end)
              .map(match -> match.range().end())
              .flatMap(noun -> ruling(document, noun, sentence.end()))
              .or(() -> reference(document, from, end));
      if (behind.isPresent() && behind.get() < sentence.end() - 1) {
        return Optional.of(new TokenRange(behind.get(), sentence.end() - 1));
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> reference(Document document, int at, int end) {
    return words
        .longest(document, at, end)
        .filter(match -> match.entries().getFirst() == Sense.REFERENCE)
        .map(match -> match.range().end());
  }

  private Optional<Integer> ruling(Document document, int at, int end) {
    return grammar
        .markers()
        .longest(document, at, end)
        .filter(match -> {
          CaseMarker marker = match.entries().getFirst();
          return marker == CaseMarker.UNDER || marker == CaseMarker.SOURCE;
        })
        .map(match -> match.range().end());
  }
}
