package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom a pronoun means, or a verb without a subject.
final class Referents {

  private final AnnotatedDocument annotated;
  private final Discourse discourse;
  private final Casting casting;
  private final Optional<PersonMention> protagonist;

  Referents(AnnotatedDocument annotated, Discourse discourse, Casting casting) {
    this.annotated = annotated;
    this.discourse = discourse;
    this.casting = casting;
    this.protagonist = Protagonist.of(annotated.people());
  }

  /// Adds who was spoken of last in the sentence; or else the guest of the country of the other
  /// side, or who was spoken of in the sentences before and is not from there.
  void takeUp(EventCandidate candidate, Cast cast) {
    TokenRange sentence = candidate.sentence().tokens();
    for (Mention mention : candidate.antecedents().subjects()) {
      boolean near = sentence.covers(mention.range());
      Cast subject = near ? member(candidate, mention) : new Cast();
      if (!subject.parties().isEmpty() && isAnother(mention, subject, candidate, cast)) {
        cast.addAll(subject);
        return;
      }
    }
    if (cast.parties().size() < 2 || !takeUpSide(candidate, cast)) {
      partner(candidate, cast).ifPresentOrElse(cast::addAll, () -> takeUpGuest(candidate, cast));
    }
  }

  /// `X ने Y से मुलाकात की और उन्हें विवाद से अवगत कराया`: whom the one side has met in the same
  /// sentence.
  private Optional<Cast> partner(EventCandidate candidate, Cast side) {
    Set<String> known = side.parties().keySet();
    return discourse
        .last(draft ->
            draft.type() == Frame.Type.MEETING
                && !draft.isVisit()
                && draft.lastSentence() == candidate.sentence().index()
                && known.size() == 1
                && draft.cast().parties().size() == 2
                && draft.cast().parties().keySet().containsAll(known))
        .map(draft -> draft.cast().without(side))
        .filter(other -> isFromElsewhere(other, known));
  }

  /// `X ने Y का स्वागत किया और उनके साथ चर्चा की`: whoever acts does not talk to himself, nor to
  /// another of his country.
  private static boolean isAnother(
      Mention mention, Cast subject, EventCandidate candidate, Cast cast) {
    boolean alone =
        candidate.frame().says().record() == Frame.Type.MEETING
            && cast.parties().size() == 1
            && candidate.arguments().stream()
                .anyMatch(argument -> argument.marker() == CaseMarker.ERGATIVE);
    return !alone
        || candidate.arguments().stream().noneMatch(other -> other.mention().equals(mention))
            && isFromElsewhere(subject, cast.parties().keySet());
  }

  /// `मोदी पहुंचे। उन्होंने आसियान-भारत सम्मेलन में भाग लिया`: of two sides that are told it is the
  /// one that the sentence before was about.
  private boolean takeUpSide(EventCandidate candidate, Cast cast) {
    Optional<Cast> side =
        candidate.antecedents().subjects().stream()
            .filter(mention -> isJustBefore(mention, candidate))
            .map(mention -> member(candidate, mention))
            .findFirst()
            .filter(subject -> !subject.parties().isEmpty())
            .filter(subject -> cast.parties().keySet().containsAll(subject.parties().keySet()));
    side.ifPresent(cast::addAll);
    return side.isPresent();
  }

  private boolean isJustBefore(Mention mention, EventCandidate candidate) {
    int told = annotated.document().sentenceOf(mention.range().start()).index();
    return told >= candidate.sentence().index() - 1;
  }

  /// `मोदी ने कहा … उनका कैमरन से संवाद हुआ। सलमान से भी वह मिले`: within a paragraph the subject
  /// stays the same over sentences that only take it up.
  private boolean isStillMeant(Mention mention, EventCandidate candidate) {
    Sentence told = annotated.document().sentenceOf(mention.range().start());
    return isJustBefore(mention, candidate)
        || told.block().equals(candidate.sentence().block())
            && told.index() >= candidate.sentence().index() - Joining.NEAR + 1;
  }

  /// Adds the guest of the country of the other side, or who else is not from there.
  void takeUpGuest(EventCandidate candidate, Cast cast) {
    guest(candidate, cast).or(() -> stranger(candidate, cast)).ifPresent(cast::addAll);
  }

  private Cast member(EventCandidate candidate, Mention mention) {
    return casting.members(candidate, List.of(mention));
  }

  /// Who travels through the country of the other side.
  private Optional<Cast> guest(EventCandidate candidate, Cast cast) {
    return discourse
        .last(draft ->
            draft.isVisitTo(cast)
                && draft.factuality() != Factuality.PROPOSED
                && draft.lastSentence() >= candidate.sentence().index() - Joining.NEAR)
        .map(Referents::travellers)
        .filter(guest -> !guest.parties().isEmpty());
  }

  /// Who came to the country of the one side, as the sentence itself tells.
  Optional<Cast> guestOfSentence(EventCandidate candidate, Cast cast) {
    return discourse
        .last(draft ->
            draft.isVisitTo(cast)
                && draft.factuality() == Factuality.HELD
                && draft.lastSentence() == candidate.sentence().index())
        .map(Referents::travellers)
        .filter(guest -> isFromElsewhere(guest, cast.parties().keySet()));
  }

  /// Who is not of the countries of the other side: whom the sentence before was about; or else
  /// whom the article is about, or who was spoken of last.
  private Optional<Cast> stranger(EventCandidate candidate, Cast cast) {
    Set<String> others = cast.parties().keySet();
    return subject(candidate, others, true)
        .or(() ->
            protagonist
                .filter(_ -> candidate.frame().says().record() == Frame.Type.MEETING)
                .map(mention -> member(candidate, mention))
                .filter(subject -> isFromElsewhere(subject, others)))
        .or(() -> subject(candidate, others, false));
  }

  /// Who travelled last, and not from one of these countries: `आखिरी पड़ाव दोहा था`.
  Optional<Cast> traveller(EventCandidate candidate, Set<String> countries) {
    return discourse
        .last(draft -> draft.isVisit() && draft.lastSentence() <= candidate.sentence().index())
        .map(Referents::travellers)
        .filter(cast -> isFromElsewhere(cast, countries));
  }

  private static Cast travellers(Draft visit) {
    Cast travellers = new Cast();
    visit.cast().figures().forEach(travellers::figure);
    return travellers;
  }

  /// The last who was spoken of and represents none of these countries.
  Cast fromElsewhere(EventCandidate candidate, Set<String> countries) {
    return subject(candidate, countries, false).orElseGet(Cast::new);
  }

  /// `मोदी कुवैत पहुंचे। उन्होंने अमीर को भारत आने का न्योता दिया`: whom a guest asks back to his
  /// country is of the one that he is in.
  Cast ofHost(EventCandidate candidate, Cast told, List<Site> goals) {
    Optional<String> host =
        discourse
            .last(draft ->
                draft.isVisit()
                    && draft.factuality() == Factuality.HELD
                    && draft.lastSentence() >= candidate.sentence().index() - Joining.NEAR)
            .filter(visit ->
                goals.stream()
                    .map(Site::country)
                    .anyMatch(travellers(visit).parties()::containsKey))
            .flatMap(visit -> Optional.ofNullable(visit.site()).map(Site::country));
    Cast guests = new Cast();
    told.figures().forEach(figure -> guests.figure(host.map(figure::of).orElse(figure)));
    return guests;
  }

  /// Whom the sentence named last before the predicate, and not of these countries.
  Cast named(EventCandidate candidate, Set<String> countries) {
    TokenRange before =
        new TokenRange(candidate.sentence().tokens().start(), candidate.trigger().start());
    return annotated.mentionsIn(before).reversed().stream()
        .filter(PersonMention.class::isInstance)
        .map(mention -> member(candidate, mention))
        .filter(person -> isFromElsewhere(person, countries))
        .findFirst()
        .orElseGet(Cast::new);
  }

  private Optional<Cast> subject(EventCandidate candidate, Set<String> others, boolean near) {
    return candidate.antecedents().subjects().stream()
        .filter(mention -> !near || isStillMeant(mention, candidate))
        .filter(mention -> !isOfList(mention, candidate, others))
        .map(mention -> member(candidate, mention))
        .filter(subject -> isFromElsewhere(subject, others))
        .findFirst();
  }

  /// `मॉरीशस के X, फिर बांग्लादेश की Y और अमेरिका के Z आए। ढाका के साथ बातचीत में …`: whoever is
  /// one of several guests, with the other side among them, is not whom that side met.
  private boolean isOfList(Mention mention, EventCandidate candidate, Set<String> others) {
    int told = annotated.document().sentenceOf(mention.range().start()).index();
    List<Mention> beside =
        candidate.antecedents().subjects().stream()
            .filter(other -> annotated.document().sentenceOf(other.range().start()).index() == told)
            .distinct()
            .toList();
    return beside.size() > 2
        && beside.stream()
            .map(other -> member(candidate, other).parties().keySet())
            .anyMatch(parties -> !Collections.disjoint(parties, others));
  }

  private static boolean isFromElsewhere(Cast subject, Set<String> countries) {
    return !subject.parties().isEmpty()
        && Collections.disjoint(subject.parties().keySet(), countries);
  }
}
