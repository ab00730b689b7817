package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import java.util.List;

/// Adds to a cast those whom its clause leaves out because the text has just spoken of them.
final class Completion {

  private final Casting casting;
  private final Counterparties counterparties;
  private final Discourse discourse;

  Completion(Casting casting, Counterparties counterparties, Discourse discourse) {
    this.counterparties = counterparties;
    this.casting = casting;
    this.discourse = discourse;
  }

  /// A verb without a subject speaks of whoever was spoken of last; the next meeting of a series is
  /// between those who met before, also where one side proposes it, and an agreement without
  /// parties binds them.
  void complete(EventCandidate candidate, Cast cast) {
    boolean agreement = candidate.frame().says().record() == Frame.Type.AGREEMENT;
    if (!agreement && isNext(candidate) && (cast.isEmpty() || isOneSide(cast))) {
      fromLastEvent(candidate, cast);
    }
    if (isOneSide(cast)
        && !candidate.referring()
        && !candidate.is(Trait.GATHERING)
        && !hasSubject(candidate)) {
      casting.takeUp(candidate, cast);
    }
    if (agreement) {
      fromLastTruce(candidate, cast);
      counterparties.complete(candidate, cast);
    }
  }

  /// `इससे पहले नवंबर में सात दिन की जंगबंदी हुई थी`: a truce of nobody is one of those who fight,
  /// whoever met since.
  private void fromLastTruce(EventCandidate candidate, Cast cast) {
    candidate
        .instrument()
        .filter(_ -> cast.isEmpty() && candidate.arguments().isEmpty())
        .filter(instrument -> instrument.kind() == AgreementKind.CEASEFIRE)
        .flatMap(_ -> discourse.last(draft -> draft.kind() == AgreementKind.CEASEFIRE))
        .ifPresent(truce -> truce.cast().bound().forEach(cast::party));
  }

  /// `X वहां गए, जहां Y ने उनका स्वागत किया और व्यापार पर बात की`: a host who is told to have
  /// talked just where a guest came to him talked with the guest.
  void withGuest(EventCandidate candidate, Cast cast) {
    if (isOneSide(cast)
        && candidate.frame().says().record() == Frame.Type.MEETING
        && candidate.factuality() == Factuality.HELD
        && !candidate.is(Trait.GATHERING)
        && !candidate.frame().predicate().refers()) {
      casting.referents().guestOfSentence(candidate, cast).ifPresent(cast::addAll);
    }
  }

  /// `अगली बैठक … में होगी`.
  static boolean isNext(EventCandidate candidate) {
    return candidate.is(Trait.CONTINUING) && candidate.factuality() != Factuality.HELD;
  }

  private static boolean isOneSide(Cast cast) {
    return cast.parties().size() == 1 || (cast.parties().isEmpty() && cast.figures().size() == 1);
  }

  private void fromLastEvent(EventCandidate candidate, Cast cast) {
    int near = candidate.sentence().index() - Joining.NEAR;
    discourse
        .lastSpokenOf(draft -> draft.cast().countries() > 1 && isOfOneName(draft, candidate))
        .filter(draft -> draft.lastSentence() >= near || candidate.frame().gathering())
        .or(() -> discourse.lastWithParties(2).filter(draft -> draft.lastSentence() >= near))
        .filter(draft -> draft.cast().parties().keySet().containsAll(cast.parties().keySet()))
        .ifPresent(draft -> draft.cast().bound().forEach(cast::party));
  }

  /// The next `सम्मेलन` follows a `सम्मेलन`, and no talks at it.
  private boolean isOfOneName(Draft draft, EventCandidate candidate) {
    String noun = casting.noun(candidate.trigger());
    return draft.tellings().stream()
        .anyMatch(telling -> casting.noun(telling.trigger()).equals(noun));
  }

  /// `गुरुवार को हुई बैठक के बाद`: who met, where nothing is told of them, are those who were named
  /// side by side just before; but `सम्मेलन से इतर` only says beside what something else was.
  void fromGroup(EventCandidate candidate, Cast cast) {
    if (candidate.marker().filter(marker -> marker == CaseMarker.ASIDE).isPresent()) {
      return;
    }
    candidate.antecedents().groups().stream()
        .filter(group -> casting.isLately(group.getFirst(), candidate))
        .map(group -> casting.members(candidate, group))
        .filter(members -> members.parties().size() > 1)
        .findFirst()
        .ifPresent(members -> members.parties().forEach(cast::party));
  }

  /// `X ने Y से हाथ मिलाया। इस मुलाकात में …`: what no frame has read, but is taken up as a
  /// meeting, is between the two sides whose people were named just before.
  void fromSentenceBefore(EventCandidate candidate, Cast cast) {
    int before = candidate.sentence().index() - 1;
    boolean told =
        discourse
            .last(draft ->
                draft.type() == Frame.Type.MEETING
                    && !draft.isVisit()
                    && draft.lastSentence() >= before)
            .isPresent();
    if (told) {
      return;
    }
    Cast named = casting.people(before);
    boolean two = named.countries() == 2 && named.parties().size() == 2;
    if (two && named.parties().keySet().containsAll(cast.parties().keySet())) {
      cast.addAll(named);
    }
  }

  /// Whether somebody does it; a bare office without a country, such as `प्रमुख`, may be a mere
  /// word.
  private boolean hasSubject(EventCandidate candidate) {
    List<Argument> parties =
        candidate.arguments().stream().filter(a -> a.role() == Role.PARTY).toList();
    boolean acting = parties.stream().anyMatch(a -> a.marker() == CaseMarker.ERGATIVE);
    List<Argument> unmarked =
        parties.stream().filter(a -> a.marker() == CaseMarker.NOMINATIVE).toList();
    return acting || !casting.cast(candidate, unmarked).isEmpty();
  }
}
