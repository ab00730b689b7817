package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Whom an agreement binds where its own clause does not name both sides: those of the event told
/// before, or the only two that the sentence speaks of, or the head of the article.
final class Counterparties {

  private static final int SIDES = 2;

  /// The last sentence of those that say what an article is about.
  private static final int LEAD = 2;

  /// How many words may name one of two sides.
  private static final int NEAR = 4;

  private final AnnotatedDocument annotated;
  private final Document document;
  private final Grammar grammar;
  private final Discourse discourse;
  private final Sessions sessions;
  private final NamedSides sides;
  private final Spheres spheres;
  private final Gazetteer<Boolean> groups;
  private final Gazetteer<Boolean> many;
  private final Gazetteer<Boolean> delegations;

  Counterparties(AnnotatedDocument annotated, Finders finders, Discourse discourse) {
    this.annotated = annotated;
    this.document = annotated.document();
    this.grammar = finders.grammar();
    this.groups = finders.groups();
    this.many = finders.many();
    this.delegations = finders.delegations();
    this.spheres = finders.spheres();
    this.discourse = discourse;
    this.sessions = new Sessions(annotated, discourse);
    this.sides = new NamedSides(annotated, finders);
  }

  void complete(EventCandidate candidate, Cast cast) {
    boolean gathered = isOfGathering(candidate, cast);
    if (gathered) {
      sessions.join(candidate.sentence(), first(candidate.sentence()), cast);
    }
    boolean whole = isWholeBody(cast) && (gathered || isOfWholeBody(candidate));
    if (!whole && cast.parties().size() < SIDES && !hasStrangers(candidate, cast)) {
      sides(candidate, cast)
          .map(new Mediators(annotated, grammar)::without)
          .ifPresentOrElse(parties -> parties.forEach(cast::party), () -> ofHead(candidate, cast));
    }
  }

  /// Whether the head of the article may tell whom it binds: not where the clause names nobody and
  /// no event between states was told on the way there: `बाढ़ पर पैकेज देने की सहमति बनी`.
  private boolean isOfNews(EventCandidate candidate, Cast cast) {
    return !cast.parties().isEmpty()
        || candidate.sentence().index() == 0
        || !discourse.drafts().isEmpty();
  }

  private boolean isOfGathering(EventCandidate candidate, Cast cast) {
    return cast.parties().isEmpty() ? isOfMany(candidate) : isOfMembersAndOthers(candidate, cast);
  }

  /// What members declare, or agree on among themselves.
  private static boolean isOfWholeBody(EventCandidate candidate) {
    return isStatement(candidate) || candidate.is(Trait.MEMBERS);
  }

  private boolean hasStrangers(EventCandidate candidate, Cast cast) {
    return hasStrangeSubject(candidate, cast) || hasStranger(candidate);
  }

  /// `आसियान के विदेश मंत्रियों ने साझा बयान अपनाया`: what members declare needs no other side.
  private static boolean isWholeBody(Cast cast) {
    return cast.parties().size() == 1 && cast.bodies().size() == 1;
  }

  /// The nearest two sides: of an event of the paragraph, of the sentence, of all events told so
  /// far, and at last the two that the article is about.
  private Optional<Map<String, TokenRange>> sides(EventCandidate candidate, Cast cast) {
    int sentence = candidate.sentence().index();
    boolean told = !cast.parties().isEmpty() || candidate.factuality() == Factuality.HELD;
    return ofEvent(Math.max(first(candidate.sentence()), sentence - Joining.NEAR), cast)
        .or(() ->
            told && !isReported(candidate)
                ? ofTwo(sides.named(sentence, sentence), cast)
                : Optional.empty())
        .or(() -> present(candidate, cast))
        .or(() -> told ? actor(candidate, cast) : Optional.empty())
        .or(() -> isIssued(candidate) ? ofEvent(sentence - Joining.NEAR, cast) : Optional.empty())
        .or(() -> told || candidate.instrument().isPresent() ? ofAllEvents(cast) : Optional.empty())
        .or(() ->
            isOfNews(candidate, cast)
                ? ofTwo(sides.named(0, LEAD), cast)
                    .filter(parties -> !isOfBody(candidate, parties.keySet()))
                : Optional.empty());
  }

  /// Beside a member whom the head names, it is the body that declares something.
  private static boolean isOfBody(EventCandidate candidate, Set<String> parties) {
    return isStatement(candidate) && parties.stream().anyMatch(code -> !NameEntry.isCountry(code));
  }

  /// The first statement of an article may be that of the body that it is about.
  private void ofHead(EventCandidate candidate, Cast cast) {
    boolean told =
        discourse.last(draft -> draft.kind() == AgreementKind.JOINT_STATEMENT).isPresent();
    if (isIssued(candidate) && cast.isEmpty() && !told) {
      sessions.head(LEAD, cast);
    }
  }

  /// A statement is often that of a whole gathering, and so is what `सदस्य देशों ने` sign.
  private boolean isOfMany(EventCandidate candidate) {
    TokenRange told = candidate.fromSentence();
    return isStatement(candidate)
        || groups.all(document, told).stream().anyMatch(group -> isErgative(group.range().end()));
  }

  /// `सदस्य देशों और मिस्र ने`: a body and somebody beside it.
  private boolean isOfMembersAndOthers(EventCandidate candidate, Cast cast) {
    return cast.parties().size() == 1
        && cast.bodies().isEmpty()
        && candidate.arguments().stream()
            .filter(argument -> argument.marker() == CaseMarker.ERGATIVE)
            .map(argument -> argument.mention().range().start() - 1)
            .anyMatch(joint ->
                joint > candidate.scope().start()
                    && grammar.isCoordinator(document.token(joint).key())
                    && groups.longest(document, joint - 1, joint).isPresent()
                    && !annotated.isNamed(joint - 1));
  }

  private boolean isErgative(int token) {
    return isMarked(token, CaseMarker.ERGATIVE);
  }

  private boolean isMarked(int token, CaseMarker marker) {
    return token < document.tokens().size()
        && grammar.markers().word(document.token(token).key()).contains(marker);
  }

  private static boolean isStatement(EventCandidate candidate) {
    return candidate
        .instrument()
        .filter(instrument -> instrument.kind() == AgreementKind.JOINT_STATEMENT)
        .isPresent();
  }

  /// A statement is issued by those who have just met, be it in the paragraph before.
  private static boolean isIssued(EventCandidate candidate) {
    return isStatement(candidate) && candidate.factuality() == Factuality.HELD;
  }

  /// `संयुक्त बयान में कहा गया`: whom the sentence names stands in the statement.
  private static boolean isReported(EventCandidate candidate) {
    return isStatement(candidate) && candidate.frame().predicate().nominal();
  }

  /// The first sentence of the paragraph that is still near.
  private int first(Sentence sentence) {
    int first = sentence.index();
    while (first > 0
        && first > sentence.index() - Joining.NEAR
        && document.sentences().get(first - 1).block().equals(sentence.block())) {
      first--;
    }
    return first;
  }

  /// Somebody acts who is no side, such as a company: `कंपनी ने समझौता किया`.
  private boolean hasStrangeSubject(EventCandidate candidate, Cast cast) {
    boolean known =
        candidate.arguments().stream()
            .anyMatch(argument -> argument.marker() == CaseMarker.ERGATIVE);
    return (!known || cast.parties().isEmpty())
        && candidate.scope().tokens().anyMatch(this::isErgative);
  }

  /// Somebody takes part whom no list knows: `रक्षा मंत्रालय और HAL के बीच`, `एयरबस के साथ`, `दोनों
  /// बोर्ड`.
  private boolean hasStranger(EventCandidate candidate) {
    TokenRange scope = candidate.scope();
    boolean partner =
        candidate.arguments().stream().anyMatch(argument -> isPartner(argument.marker()));
    return scope
        .tokens()
        .filter(at -> !annotated.isNamed(at) && !isInstrument(at, candidate))
        .anyMatch(at ->
            many.longest(document, at, at + 1).isPresent()
                || isPrivateSide(at, scope.end())
                || (!partner && isStrange(at) && isJoinedToPartner(at + 1, scope.end()))
                || (!partner && isStrange(at) && isPartnerBefore(at + 1, scope.end())));
  }

  /// `वार्ता समझौते के साथ समाप्त हुई`.
  private static boolean isInstrument(int token, EventCandidate candidate) {
    return candidate.instrument().filter(word -> word.range().contains(token)).isPresent();
  }

  /// `दलों में सहमति`, `यूनियन के साथ करार`, `एलडीपी और इशिन में गठबंधन`.
  private boolean isPrivateSide(int token, int end) {
    boolean within = isMarked(token + 1, CaseMarker.LOCATIVE);
    return spheres.isOfPrivate(document, token, token + 1)
            && (isPartnerBefore(token + 1, end) || within)
        || within && token > 0 && isJoint(token - 1) && isStrange(token);
  }

  /// `ट्रक मालिकों और कस्टम अधिकारियों के बीच`: no state is named on either side.
  private boolean isJoinedToPartner(int coordinator, int end) {
    int at = coordinator + 1;
    if (at >= end || !isJoint(coordinator)) {
      return false;
    }
    while (at < Math.min(end, coordinator + 1 + NEAR) && !annotated.isNamed(at)) {
      if (isPartnerBefore(at, end)) {
        return true;
      }
      at++;
    }
    return false;
  }

  /// A word for neither a time nor those who act for a country.
  private boolean isStrange(int token) {
    return !annotated.isTime(token)
        && groups.longest(document, token, token + 1).isEmpty()
        && delegations.longest(document, token, token + 1).isEmpty();
  }

  private boolean isPartnerBefore(int token, int end) {
    return token < end
        && grammar.markerAt(document, token, end).filter(Counterparties::isPartner).isPresent();
  }

  private static boolean isPartner(CaseMarker marker) {
    return marker == CaseMarker.COMITATIVE || marker == CaseMarker.BETWEEN;
  }

  /// The parties of the event told last, if it was told since some sentence; of a visit only where
  /// nothing else was told.
  private Optional<Map<String, TokenRange>> ofEvent(int since, Cast cast) {
    return ofEvent(since, cast, draft -> !draft.isVisit())
        .or(() -> ofEvent(since, cast, Draft::isVisit));
  }

  private Optional<Map<String, TokenRange>> ofEvent(
      int since, Cast cast, Predicate<Draft> fitting) {
    return discourse
        .lastSpokenOf(draft ->
            draft.cast().countries() >= SIDES
                && draft.lastSentence() >= since
                && fitting.test(draft))
        .map(draft -> draft.cast().bound())
        .filter(parties -> parties.keySet().containsAll(cast.parties().keySet()));
  }

  /// The parties of all events told so far, where these are the same.
  private Optional<Map<String, TokenRange>> ofAllEvents(Cast cast) {
    List<Map<String, TokenRange>> told =
        discourse.drafts().stream()
            .map(draft -> draft.cast().bound())
            .filter(parties -> parties.size() >= SIDES)
            .toList();
    return told.stream()
        .findFirst()
        .filter(first -> told.stream().allMatch(other -> other.keySet().equals(first.keySet())))
        .filter(parties -> parties.keySet().containsAll(cast.parties().keySet()));
  }

  private static Optional<Map<String, TokenRange>> ofTwo(Map<String, TokenRange> named, Cast cast) {
    return Optional.of(named)
        .filter(parties -> parties.size() == SIDES)
        .filter(parties -> parties.keySet().containsAll(cast.parties().keySet()));
  }

  /// Those in whose presence it was signed; with one who signs, the other side.
  private Optional<Map<String, TokenRange>> present(EventCandidate candidate, Cast cast) {
    Map<String, TokenRange> present = sides.present(candidate.sentence().tokens());
    if (present.size() == 1) {
      cast.parties().forEach(present::putIfAbsent);
    }
    return cast.parties().isEmpty() && !cast.isEmpty() ? Optional.empty() : ofTwo(present, cast);
  }

  /// `A ने X के साथ संधि की, जबकि Y के साथ करार हुआ`: the partner of a clause that names no other
  /// side has it with whoever acts in the sentence; where it names one, with that one.
  private Optional<Map<String, TokenRange>> actor(EventCandidate candidate, Cast cast) {
    boolean partner =
        candidate.arguments().stream()
            .anyMatch(argument -> argument.marker() == CaseMarker.COMITATIVE);
    Map<String, TokenRange> own = sides.named(candidate.scope());
    if (!partner || own.size() > 1) {
      return partner ? ofTwo(own, cast) : Optional.empty();
    }
    Map<String, TokenRange> acting = sides.acting(candidate.sentence().tokens());
    if (acting.size() != 1) {
      return Optional.empty();
    }
    cast.parties().forEach(acting::putIfAbsent);
    return ofTwo(acting, cast);
  }

  private boolean isJoint(int token) {
    return document.token(token).is(",") || grammar.isCoordinator(document.token(token).key());
  }
}
