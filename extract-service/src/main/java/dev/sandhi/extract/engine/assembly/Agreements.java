package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.assembly.Verdict.Outcome;
import dev.sandhi.extract.engine.assembly.Wording.Newness;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether a clause tells of an agreement that the article has told of already. One
/// instrument is one record, however far its life goes on.
final class Agreements {

  private final Discourse discourse;

  Agreements(Discourse discourse) {
    this.discourse = discourse;
  }

  /// No particular agreement, or talks that are over: `समझौते पर बातचीत के बाद`.
  static boolean isNone(EventCandidate candidate, Wording wording) {
    return wording.newness() == Newness.NONE
        || (Statuses.agreement(candidate) == AgreementStatus.NEGOTIATING
            && candidate.marker().filter(CaseMarker::isAdverbial).isPresent());
  }

  /// Why a clause tells nothing of an agreement: `समझौते के तहत`, or what was told before it is not
  /// known.
  static Optional<Outcome> silence(
      EventCandidate candidate, Optional<Draft> known, AnnotatedDocument annotated) {
    if (isOnlyCited(candidate) && (known.isPresent() || isOfAYear(candidate, annotated))) {
      return Optional.of(Outcome.ONLY_CITED);
    }
    if (known.isPresent()) {
      return Optional.empty();
    }
    return candidate.is(Trait.BARE) ? Optional.of(Outcome.NO_INSTRUMENT) : Optional.empty();
  }

  /// `समझौते के तहत`: what is told are its terms, and nothing of its life.
  private static boolean isOnlyCited(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT
        && candidate
            .marker()
            .filter(marker -> marker == CaseMarker.UNDER || marker == CaseMarker.SOURCE)
            .isPresent();
  }

  /// `1982 की संधि के मुताबिक`: one that bears its year is no news.
  private static boolean isOfAYear(EventCandidate candidate, AnnotatedDocument annotated) {
    return candidate
        .instrument()
        .filter(instrument ->
            annotated.timesIn(instrument.phrase()).stream()
                .anyMatch(timex -> timex.rule().equals("of <year>")))
        .isPresent();
  }

  /// `वह समझौता, जिस पर फिजी और जापान ने मार्च में दस्तखत किए थे`: what two sides have signed is an
  /// agreement, whatever was told of it.
  static boolean isSignedBySides(EventCandidate candidate) {
    return candidate.frame().signers()
        && candidate.factuality() == Factuality.HELD
        && candidate.arguments().stream()
                .filter(argument -> argument.marker() == CaseMarker.ERGATIVE)
                .count()
            > 1;
  }

  /// Whether the article has told of any agreement.
  boolean areTold() {
    return discourse.last(draft -> draft.type() == Frame.Type.AGREEMENT).isPresent();
  }

  Optional<Draft> find(
      EventCandidate candidate, Cast cast, Wording wording, Optional<Told<EventDate>> date) {
    return discourse.last(draft ->
        draft.type() == Frame.Type.AGREEMENT
            && (isOfTheSame(draft, candidate, cast) || isJoinedBy(draft, candidate, cast))
            && !isJoined(draft, candidate)
            && !isEarlier(draft, candidate)
            && isWithinReach(draft, candidate, cast)
            && isMeant(draft, candidate)
            && isOne(draft, candidate, wording, date));
  }

  /// `A संधि और B करार पर हस्ताक्षर`: what one predicate is about twice is two.
  private static boolean isJoined(Draft draft, EventCandidate candidate) {
    return draft.tellings().stream()
        .anyMatch(telling ->
            telling.statusWords().equals(candidate.statusWords())
                && telling.frame().equals(candidate.frame())
                && !telling.instrument().equals(candidate.instrument())
                && !telling.trigger().equals(candidate.trigger()));
  }

  /// `इससे पहले इस्लामाबाद में उन्होंने समझौतों पर हस्ताक्षर किए थे`: what was signed before is not
  /// what has been signed now.
  private static boolean isEarlier(Draft draft, EventCandidate candidate) {
    return candidate.is(Trait.EARLIER)
        && !candidate.referring()
        && candidate.instrument().isPresent()
        && draft.status() != null
        && Statuses.isMade(draft.status())
        && Statuses.isMade(Statuses.agreement(candidate));
  }

  /// `मिस्र ने भी इस पर दस्तखत किए`.
  private static boolean isJoinedBy(Draft draft, EventCandidate candidate, Cast cast) {
    Set<String> others = new HashSet<>(cast.parties().keySet());
    others.removeAll(draft.cast().parties().keySet());
    return candidate.referring()
        && candidate.frame().signers()
        && candidate.factuality() == Factuality.HELD
        && others.size() == 1;
  }

  /// `उसे रद्द कर दिया`: what was spoken of last, and just before, where it is such an agreement.
  private boolean isMeant(Draft draft, EventCandidate candidate) {
    boolean named = candidate.instrument().isPresent() || candidate.frame().signers();
    return named
        || candidate.frame().instrument() != Frame.Instrument.REQUIRED
        || draft.lastSentence() >= candidate.sentence().index() - 1
            && candidate.frame().mayBe(draft.kind())
            && discourse.lastSpokenOf(_ -> true).filter(draft::equals).isPresent();
  }

  private static boolean isOfTheSame(Draft draft, EventCandidate candidate, Cast cast) {
    var known = draft.cast().parties().keySet();
    var told = cast.parties().keySet();
    boolean again = candidate.is(Trait.KNOWN);
    return known.containsAll(told)
        || told.containsAll(known) && (again || !isOfMore(draft, told))
        || again && hasNamedNone(draft) && !Collections.disjoint(known, told);
  }

  /// `समझौता बढ़ाया गया। यह समझौता X, Y और Z ने किया था`: whom it binds was only guessed before.
  private static boolean hasNamedNone(Draft draft) {
    return draft.founder().arguments().isEmpty();
  }

  /// What four have signed is not the several agreements of two of them.
  private static boolean isOfMore(Draft draft, Set<String> told) {
    return draft.founders().size() == 2 && told.size() > 2;
  }

  private static boolean isWithinReach(Draft draft, EventCandidate candidate, Cast cast) {
    return cast.parties().size() > 1
        || draft.lastSentence() >= candidate.sentence().index() - Joining.NEAR;
  }

  private static boolean isOne(
      Draft draft, EventCandidate candidate, Wording wording, Optional<Told<EventDate>> date) {
    Wording known = draft.wording();
    if (known.title().isPresent() && wording.title().isPresent()) {
      return known.title().get().isOf(wording.title().get());
    }
    return !isFurther(draft, candidate)
        && (agreeOnKind(draft, wording) || isPutInWriting(draft, candidate))
        && agreeOnSubject(draft, wording)
        && agreeOnNumber(draft, wording, candidate)
        && (wording.newness() == Newness.OPEN || isOnlyAnnounced(draft, wording))
        && agreeOnStage(draft, candidate, wording, date);
  }

  /// What both sides then decide on, without a word for an agreement, is not the one that they have
  /// signed; but a headline may call it so.
  private static boolean isFurther(Draft draft, EventCandidate candidate) {
    return candidate.instrument().isEmpty()
        && candidate.frame().mutual()
        && !candidate.referring()
        && !candidate.is(Trait.TERM)
        && draft.status() == AgreementStatus.SIGNED
        && draft.tellings().stream()
            .anyMatch(telling ->
                telling.instrument().isPresent()
                    && telling.sentence().block().kind() == Block.Kind.PARAGRAPH);
  }

  private static boolean agreeOnKind(Draft draft, Wording wording) {
    return wording.kind() == null
        || draft.kind() == null
        || Instruments.mayBeOne(draft.kind(), wording.kind());
  }

  /// `इस बारे में समझौते पर दस्तखत होंगे`: the instrument of what was just agreed on.
  private static boolean isPutInWriting(Draft draft, EventCandidate candidate) {
    return candidate.is(Trait.CONCERNING)
        && Statuses.isUnnamed(draft)
        && draft.lastSentence() == candidate.sentence().index() - 1;
  }

  /// A trade agreement is not the defence agreement told before.
  private static boolean agreeOnSubject(Draft draft, Wording wording) {
    return draft.subjects().isEmpty()
        || wording.subjects().isEmpty()
        || !Collections.disjoint(draft.subjects(), wording.subjects());
  }

  /// Three agreements are not the one told before.
  private static boolean agreeOnNumber(Draft draft, Wording wording, EventCandidate candidate) {
    Told<Integer> known = draft.count();
    if (wording.count().isPresent()) {
      return known == null
          ? draft.wording().many()
          : known.value().equals(wording.count().get().value());
    }
    return known == null || wording.many() || candidate.referring();
  }

  /// `दो करार` in a headline are the two that the text tells of one by one.
  void withoutSums() {
    List<Draft> drafts = discourse.drafts();
    drafts.removeIf(sum -> {
      Told<Integer> count = sum.count();
      return count != null
          && isOnlyHeaded(sum)
          && drafts.stream().filter(other -> isOneOf(sum, other)).count() >= count.value();
    });
  }

  private static boolean isOneOf(Draft sum, Draft other) {
    return other != sum
        && other.type() == Frame.Type.AGREEMENT
        && other.count() == null
        && agreeOnKind(sum, other.wording())
        && other.cast().parties().keySet().equals(sum.cast().parties().keySet());
  }

  /// `X के साथ करार: नौवां दौर पूरा`: a headline that names an agreement does not say that it is
  /// made.
  static boolean isOnlyNamed(Draft draft) {
    return draft.frame().instrument() == Frame.Instrument.SELF
        && isOnlyHeaded(draft)
        && draft.tellings().stream()
            .allMatch(telling -> telling.statusWords().equals(telling.trigger()));
  }

  private static boolean isOnlyHeaded(Draft draft) {
    return draft.tellings().stream()
        .allMatch(telling -> telling.sentence().block().kind() == Block.Kind.HEADING);
  }

  /// What the headline or the points below it told of, the text tells of as if for the first time.
  private static boolean isOnlyAnnounced(Draft draft, Wording wording) {
    return wording.newness() != Newness.ANOTHER
        && draft.tellings().stream()
            .allMatch(telling -> telling.sentence().block().kind() != Block.Kind.PARAGRAPH);
  }

  /// `निवेश समझौते पर बातचीत चल रही है। जुलाई तक समझौता होने की उम्मीद है।`
  private static boolean isHopedFor(Draft draft, EventCandidate candidate, Wording wording) {
    return Statuses.agreement(candidate) == AgreementStatus.PLANNED
        && wording.subjects().isEmpty()
        && draft.lastSentence() >= candidate.sentence().index() - 1;
  }

  /// Two clauses on the same stage of a life give the same date; what is being talked over is not
  /// what was signed.
  private static boolean agreeOnStage(
      Draft draft, EventCandidate candidate, Wording wording, Optional<Told<EventDate>> date) {
    AgreementStatus told = Statuses.agreement(candidate);
    if (told == draft.status()) {
      return candidate.referring() || Joining.agreeOnDate(draft.date(), date);
    }
    if (told == AgreementStatus.NEGOTIATING) {
      return candidate.referring() || isOnlyNamed(draft);
    }
    return draft.status() != AgreementStatus.NEGOTIATING
        || candidate.referring()
        || isHopedFor(draft, candidate, wording)
        || !Collections.disjoint(draft.subjects(), wording.subjects());
  }
}
