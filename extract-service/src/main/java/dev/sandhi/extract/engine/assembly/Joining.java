package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides whether a candidate tells of an event that the article has told of already.
final class Joining {

  /// How many sentences a bare mention (`बैठक में`) reaches back.
  static final int NEAR = 4;

  /// How many days a visit lasts at most.
  private static final int LONGEST_STAY = 8;

  private final AnnotatedDocument annotated;
  private final Discourse discourse;
  private final Casting casting;
  private final Memberships memberships;
  private final Times times;

  Joining(
      AnnotatedDocument annotated,
      Discourse discourse,
      Casting casting,
      Memberships memberships,
      Times times) {
    this.times = times;
    this.memberships = memberships;
    this.annotated = annotated;
    this.discourse = discourse;
    this.casting = casting;
  }

  Optional<Draft> find(EventCandidate candidate, Cast cast, Circumstances told) {
    return discourse.last(draft ->
        isOfOneSort(draft, candidate)
            && isWithinReach(draft, candidate, cast)
            && mayBeOf(draft, candidate, cast)
            && isOfOneGathering(draft, candidate, cast)
            && !isOfAnotherRound(draft, candidate, cast, told)
            && !isInAnotherMode(draft, candidate)
            && !isOfAnEarlierTrip(draft, candidate)
            && agreeOnCircumstances(draft, candidate, told)
            && !isRecalled(draft, candidate, told.date())
            && agreeOnStatus(draft, candidate));
  }

  private boolean mayBeOf(Draft draft, EventCandidate candidate, Cast cast) {
    return candidate.referring()
        || draft.cast().isCompatible(cast)
        || memberships.isOfMembers(draft.cast(), cast);
  }

  private static boolean agreeOnCircumstances(
      Draft draft, EventCandidate candidate, Circumstances told) {
    return isOnward(draft, candidate, told)
        || agreeOnDate(draft.date(), told.date())
            && (candidate.referring()
                || (agreeOnSite(draft.site(), told.site())
                    && agreeOnOrdinal(draft, candidate, told.ordinal())));
  }

  /// `सोमवार को दिल्ली आए, गुरुवार को बेंगलुरु जाएंगे`: whoever is in the country travels on in it.
  private static boolean isOnward(Draft draft, EventCandidate candidate, Circumstances told) {
    Site goal = draft.site();
    return draft.isVisit()
        && goal != null
        && told.site().filter(site -> isOfOneCountry(site, goal)).isPresent()
        && told.date().isPresent()
        && isSoonAfter(draft.date(), told.date().get())
        && draft.lastSentence() < candidate.sentence().index();
  }

  private static boolean isOfOneCountry(Site one, Site other) {
    return one.country() != null && one.country().equals(other.country());
  }

  private static boolean isSoonAfter(@Nullable Told<EventDate> known, Told<EventDate> told) {
    return known != null
        && known.value().start() instanceof PartialDate.Day arrival
        && told.value().start() instanceof PartialDate.Day day
        && !day.date().isBefore(arrival.date())
        && day.date().isBefore(arrival.date().plusDays(LONGEST_STAY));
  }

  /// The visit that a clause without a goal speaks of: `यह यात्रा टाल दी गई`; a mere `हो रहा` of
  /// nobody speaks of none.
  Optional<Draft> visit(EventCandidate candidate, Cast cast) {
    boolean named = !candidate.frame().predicate().nouns().isEmpty() || !cast.isEmpty();
    return discourse.last(draft ->
        named
            && draft.isVisit()
            && draft.lastSentence() >= candidate.sentence().index() - NEAR
            && draft.cast().isCompatible(cast));
  }

  /// Whether some of those who met, or more than those, meet another time.
  private boolean isOfAnotherRound(
      Draft draft, EventCandidate candidate, Cast cast, Circumstances told) {
    return !candidate.referring()
        && (isApart(draft, candidate, cast)
            || isOfFewer(draft, candidate, cast, told)
            || isOfMore(draft, candidate, cast)
            || isOfOthers(draft, cast)
            || isWithFurther(draft, candidate, cast)
            || isOfMinisters(draft, candidate, cast));
  }

  /// `इससे पहले X ने Y से अकेले में बात की`: two of three met apart from the third; `इससे पहले Z ने
  /// दोनों को भोज पर बुलाया`: with a third two met before.
  private static boolean isApart(Draft draft, EventCandidate candidate, Cast cast) {
    int known = draft.cast().parties().size();
    int told = cast.parties().size();
    return candidate.is(Trait.APART) && told > 1 && known > told
        || candidate.is(Trait.EARLIER) && known > 1 && told > known;
  }

  /// What two of three or more are to do on a day or at a place of its own is another meeting; and
  /// so is it when one of them calls on another.
  private static boolean isOfFewer(
      Draft draft, EventCandidate candidate, Cast cast, Circumstances told) {
    return cast.parties().size() == 2
        && draft.founders().size() > 2
        && (candidate.factuality() == Factuality.PLANNED
            ? told.date().isPresent() || told.site().isPresent()
            : candidate.frame().each() && cast.figures().size() == 2);
  }

  /// Where one of the two who met meets the other and a third together, that is another meeting;
  /// but whoever brought those two together was told of after they met.
  private boolean isOfMore(Draft draft, EventCandidate candidate, Cast cast) {
    if (cast.parties().size() < 3 || draft.founders().size() != 2) {
      return false;
    }
    Set<String> guests = casting.guests(candidate, cast).parties().keySet();
    return guests.size() > 1 && !guests.containsAll(draft.founders());
  }

  /// Where somebody came to two who met, a meeting of his with one of them is another one.
  private static boolean isOfOthers(Draft draft, Cast cast) {
    return cast.parties().size() == 2
        && draft.founders().size() >= 2
        && draft.cast().parties().size() > draft.founders().size()
        && !draft.founders().containsAll(cast.parties().keySet());
  }

  /// `X ने Y से बात की। वे Z से भी मिले`: with somebody else as well it is another meeting.
  private boolean isWithFurther(Draft draft, EventCandidate candidate, Cast cast) {
    return candidate.is(Trait.FURTHER)
        && casting.guests(candidate, cast).figures().stream()
            .anyMatch(guest -> guest.isNamed() && !draft.cast().has(guest));
  }

  /// `दोनों देशों के विदेश मंत्रियों की वार्ता भी हुई`: those of whom no name is told met apart
  /// from the heads of their countries.
  private static boolean isOfMinisters(Draft draft, EventCandidate candidate, Cast cast) {
    boolean ministers =
        cast.figures().size() > 1
            && cast.figures().stream().noneMatch(Figure::isNamed)
            && candidate.arguments().stream()
                .flatMap(argument -> level(argument.mention()).stream())
                .noneMatch(Joining::isOfHead);
    long heads =
        draft.cast().figures().stream()
            .flatMap(figure -> Stream.ofNullable(figure.person()))
            .flatMap(person -> person.title().stream())
            .filter(title -> isOfHead(title.level()))
            .count();
    return ministers && heads > 1;
  }

  private static Optional<Level> level(Mention mention) {
    return switch (mention) {
      case Mention.OfficeMention office -> Optional.of(office.title().level());
      case Mention.GroupMention group -> Optional.ofNullable(group.office()).map(Title::level);
      default -> Optional.empty();
    };
  }

  private static boolean isOfHead(Level level) {
    return switch (level) {
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, ROYAL, BODY_HEAD, ANYBODY -> true;
      default -> false;
    };
  }

  /// Who spoke on the phone and met has done so twice: `इससे पहले दोनों बाली में मिल चुके हैं`.
  private static boolean isInAnotherMode(Draft draft, EventCandidate candidate) {
    Set<MeetingMode> modes = EnumSet.noneOf(MeetingMode.class);
    Stream.of(draft.frame(), candidate.frame())
        .flatMap(frame -> Stream.ofNullable(frame.says().mode()))
        .forEach(modes::add);
    return !candidate.referring()
        && modes.contains(MeetingMode.PHONE)
        && modes.contains(MeetingMode.IN_PERSON);
  }

  /// `मई में रूस जाएंगे। अक्टूबर में वह पहली बार वहां गए थे`: who is still to go had been there
  /// before.
  private boolean isOfAnEarlierTrip(Draft draft, EventCandidate candidate) {
    return draft.isVisit()
        && draft.factuality() == Factuality.PLANNED
        && candidate.factuality() == Factuality.HELD
        && times.isPast(candidate.statusWords());
  }

  /// Two countries that meet at a gathering of a body meet apart from it; all who are there do not.
  private static boolean isOfOneGathering(Draft draft, EventCandidate candidate, Cast cast) {
    if (candidate.is(Trait.GATHERING) && !candidate.referring()) {
      return isGathering(draft);
    }
    if (cast.parties().size() < 2 || candidate.referring() || areAll(draft, cast)) {
      return true;
    }
    Set<String> bodies = draft.cast().bodies();
    return bodies.isEmpty()
        ? !draft.founder().is(Trait.GATHERING)
        : cast.parties().keySet().stream().anyMatch(bodies::contains);
  }

  private static boolean areAll(Draft draft, Cast cast) {
    return cast.parties().size() > 2
        && cast.parties().keySet().equals(draft.cast().parties().keySet());
  }

  /// Whether more than two met, or a body. What two leaders say to each other is no summit.
  private static boolean isGathering(Draft draft) {
    return draft.founder().is(Trait.GATHERING)
        || draft.founders().size() != 2
        || !draft.cast().bodies().isEmpty();
  }

  /// The 20th meeting of a commission is not the first dialogue of ministers.
  private static boolean agreeOnOrdinal(
      Draft draft, EventCandidate candidate, Optional<Told<Integer>> told) {
    Told<Integer> known = draft.ordinal();
    return known == null
        || told.isEmpty()
        || !candidate.frame().gathering()
        || known.value().equals(told.get().value());
  }

  private static boolean isOfOneSort(Draft draft, EventCandidate candidate) {
    return draft.type() == candidate.frame().says().record()
        && draft.isVisit() == Kinds.isVisit(candidate);
  }

  private static boolean isWithinReach(Draft draft, EventCandidate candidate, Cast cast) {
    return cast.parties().size() > 1
        || draft.lastSentence() >= candidate.sentence().index() - NEAR
            && !isOfNextPart(draft, candidate);
  }

  /// `वाशिंगटन की बैठक क्यों टली`: what a heading says was called off is told of below it.
  private static boolean isOfNextPart(Draft draft, EventCandidate candidate) {
    return CalledOff.isOff(candidate.factuality())
        && candidate.sentence().block().kind() == Block.Kind.HEADING
        && draft.lastSentence() < candidate.sentence().index();
  }

  /// `इससे पहले वे केवल वीडियो पर मिले थे`: what those just told of did before adds nothing to what
  /// they did now.
  static boolean isOfAnother(Draft draft, EventCandidate candidate) {
    return candidate.is(Trait.EARLIER) && candidate.namesNobody() && !draft.tellings().isEmpty();
  }

  /// News without a date is not what the article then recalls of years ago.
  private boolean isRecalled(
      Draft draft, EventCandidate candidate, Optional<Told<EventDate>> told) {
    return draft.date() == null
        && !candidate.referring()
        && told.filter(date -> Backgrounds.isLongAgo(date.value(), annotated)).isPresent();
  }

  static boolean agreeOnDate(@Nullable Told<EventDate> known, Optional<Told<EventDate>> told) {
    if (known == null || told.isEmpty()) {
      return true;
    }
    EventDate one = known.value();
    EventDate other = told.get().value();
    if (one.start() == null || other.start() == null) {
      return true;
    }
    return !one.start().latest().isBefore(other.start().earliest())
            && !other.start().latest().isBefore(one.start().earliest())
        || (one.end() != null
            && !one.end().latest().isBefore(other.start().earliest())
            && !one.start().earliest().isAfter(other.start().latest()));
  }

  private static boolean agreeOnSite(@Nullable Site known, Optional<Site> told) {
    if (known == null || told.isEmpty()) {
      return true;
    }
    Site other = told.get();
    boolean sameCity =
        known.cityLatin() == null
            || other.cityLatin() == null
            || known.cityLatin().equals(other.cityLatin());
    boolean sameCountry =
        known.country() == null
            || other.country() == null
            || known.country().equals(other.country());
    return sameCity && sameCountry;
  }

  private static boolean agreeOnStatus(Draft draft, EventCandidate candidate) {
    if (draft.isVisit()) {
      return candidate.factuality() != Factuality.PROPOSED || draft.factuality() != Factuality.HELD;
    }
    boolean happened = draft.factuality() == Factuality.HELD;
    if (happened && candidate.frame().gathering() && Completion.isNext(candidate)) {
      return false;
    }
    boolean toAttend =
        candidate.frame().predicate().refers() && candidate.factuality() == Factuality.PLANNED;
    return candidate.referring() && !(toAttend && happened)
        || happened == (candidate.factuality() == Factuality.HELD);
  }
}
