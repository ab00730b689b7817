package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.assembly.Journeys.Journey;
import dev.sandhi.extract.engine.assembly.Verdict.Outcome;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.timex.TimexResolver;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The candidates of one article on their way to events: each founds one or adds to one.
final class Assembly {

  private final AnnotatedDocument annotated;
  private final Finders finders;
  private final Times times;
  private final Discourse discourse = new Discourse();
  private final Casting casting;
  private final Completion completion;
  private final Joining joining;
  private final Journeys journeys;
  private final Labels labels;
  private final Halves halves = new Halves();
  private final Itineraries itineraries = new Itineraries();
  private final LaterNamed later;
  private final Agreements agreements;
  private final Settings settings;
  private final boolean[] names;
  private final boolean ofStates;
  private final Memberships memberships;
  private final Verdicts verdicts = new Verdicts();

  Assembly(AnnotatedDocument annotated, Finders finders, TimexResolver resolver) {
    this.annotated = annotated;
    this.finders = finders;
    this.times = new Times(annotated, finders, resolver);
    this.casting = new Casting(annotated, discourse, finders);
    this.completion =
        new Completion(casting, new Counterparties(annotated, finders, discourse), discourse);
    this.memberships = new Memberships(finders, annotated);
    this.joining = new Joining(annotated, discourse, casting, memberships, times);
    this.labels = new Labels(annotated);
    this.journeys = new Journeys(annotated, casting, finders.sites(), times, labels);
    this.agreements = new Agreements(discourse);
    this.settings = new Settings(discourse, annotated);
    this.later = new LaterNamed(annotated, finders);
    this.ofStates = !finders.spheres().isPrivate(annotated.document());
    this.names = annotated.named();
  }

  List<Draft> assemble(List<EventCandidate> candidates) {
    if (finders.spheres().isClaim(annotated.document())) {
      candidates.forEach(candidate -> verdicts.judge(candidate, new Cast(), Outcome.CLAIM));
      return List.of();
    }
    for (EventCandidate candidate : candidates) {
      if (candidate.factuality().isOfAnEvent() || candidate.denied().isPresent()) {
        take(candidate);
      } else {
        verdicts.judge(candidate, new Cast(), Outcome.NO_EVENT);
      }
    }
    later.named(discourse).forEach(this::foundLater);
    agreements.withoutSums();
    Sessions.settle(discourse.drafts(), annotated.bodies());
    new CalledOff(times).settle(discourse.drafts());
    settings.complete();
    new Scenes(annotated, finders.sites(), finders.gatherings()).settle(discourse.drafts());
    itineraries.settle(discourse);
    new Chronology(annotated, finders, times).date(discourse.drafts());
    settings.date();
    new Subjects(annotated, finders, names).read(discourse.drafts());
    new Outcomes(annotated, finders, names).collect(discourse.drafts());
    finders.terms().collect(annotated, discourse, finders.topics(), names);
    return discourse.drafts();
  }

  /// What became of the candidates.
  List<Verdict> verdicts() {
    return verdicts.all();
  }

  private void take(EventCandidate candidate) {
    Cast cast = casting.cast(candidate);
    if (Kinds.isVisit(candidate)) {
      visit(candidate, cast);
      return;
    }
    if (isNone(candidate)) {
      verdicts.judge(
          candidate,
          cast,
          candidate.is(Trait.NEGOTIATING) ? Outcome.NEGOTIATION : Outcome.ONE_SIDED);
      return;
    }
    if (!candidate.referring() && !isOpen(candidate, cast)) {
      completion.complete(candidate, cast);
    }
    if (candidate.frame().hosted() && !Hosts.receive(cast, discourse, candidate)) {
      verdicts.judge(candidate, cast, Outcome.NO_GUEST);
      return;
    }
    Optional<Site> site = site(candidate);
    Hosts.recognise(cast, discourse, candidate.sentence().index(), site);
    memberships.settle(cast);
    meetings(candidate, cast)
        .forEach(meeting -> tell(candidate, meeting, times.date(candidate), site));
  }

  /// A promise of one side, talk of an agreement without day and place, or talks with people of no
  /// office.
  private boolean isNone(EventCandidate candidate) {
    return (candidate.frame().mutual() && !casting.isMutual(candidate))
        || candidate.is(Trait.NEGOTIATING)
            && (times.isInfinitive(candidate.statusWords())
                || !(tellsWhen(candidate) && tellsWhere(candidate)))
        || finders.spheres().areMet(candidate, annotated.document());
  }

  /// The meetings of one clause. Whom several met one by one goes without saying where the text has
  /// just spoken of him.
  private List<Cast> meetings(EventCandidate candidate, Cast cast) {
    if (candidate.frame().says().record() == Frame.Type.AGREEMENT) {
      return List.of(cast);
    }
    Cast guests = casting.guests(candidate, cast);
    boolean several = candidate.frame().each() && guests.parties().size() > 1;
    if ((candidate.is(Trait.SEPARATE) || several) && cast.without(guests).isEmpty()) {
      casting.takeUp(candidate, cast);
    }
    return SeparateMeetings.of(candidate, cast, guests);
  }

  /// What is to become of an agreement that nobody is named for is told of the one spoken of last.
  private static boolean isOpen(EventCandidate candidate, Cast cast) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT
        && candidate.factuality() != Factuality.HELD
        && cast.isEmpty();
  }

  /// A clause tells of trips; or, where it names no goal, of the trip told before.
  private void visit(EventCandidate candidate, Cast cast) {
    List<Journey> told = journeys.of(candidate, cast);
    told.forEach(trip -> tell(candidate, trip.cast(), trip.date(), Optional.of(trip.goal())));
    if (told.isEmpty()) {
      joining
          .visit(candidate, cast)
          .ifPresentOrElse(
              visit -> {
                Statuses.update(visit, candidate);
                verdicts.judge(candidate, cast, Outcome.ADDS);
              },
              () -> {
                verdicts.judge(candidate, cast, Journeys.missing(candidate, cast));
                itineraries.keep(candidate, cast);
              });
    }
  }

  /// Adds what the candidate tells to the event told before, or to a new one.
  private void tell(
      EventCandidate candidate, Cast cast, Optional<Told<EventDate>> date, Optional<Site> site) {
    Wording wording = wording(candidate);
    if (wording != null && Agreements.isNone(candidate, wording)) {
      verdicts.judge(candidate, cast, Outcome.NO_PARTICULAR);
      return;
    }
    if (wording != null) {
      finders.instruments().withoutForums(cast);
    }
    Circumstances told = new Circumstances(date, site, ordinal(candidate));
    event(candidate, cast, wording, told)
        .ifPresent(event -> tell(event, candidate, cast, wording, told));
  }

  private void tell(
      Draft event,
      EventCandidate candidate,
      Cast cast,
      @Nullable Wording wording,
      Circumstances told) {
    add(event, candidate, cast, told.date(), told.site());
    verdicts.told(candidate, event);
    if (wording != null) {
      event.tell(wording);
    }
    settings.inherit(event);
  }

  /// What took its parties from behind it is none of the agreements told there.
  private Optional<Draft> foundLater(EventCandidate of, Cast cast) {
    Wording wording = wording(of);
    Circumstances told = new Circumstances(times.date(of), site(of), ordinal(of));
    Optional<Draft> found = found(of, cast, wording);
    found.ifPresent(event -> tell(event, of, cast, wording, told));
    return found;
  }

  /// The event that a candidate tells of: one told before, or a new one.
  private Optional<Draft> event(
      EventCandidate candidate, Cast cast, @Nullable Wording wording, Circumstances told) {
    Optional<Draft> known = known(candidate, cast, wording, told);
    if (known.isEmpty() && (candidate.referring() || cast.isEmpty())) {
      complete(candidate, cast);
      known = wording == null ? known : agreements.find(candidate, cast, wording, told.date());
    }
    if (known.isEmpty()) {
      known = later.signedBy(candidate, cast).flatMap(signed -> foundLater(signed, cast));
    }
    Optional<Outcome> silence = Agreements.silence(candidate, known, annotated);
    if (silence.isPresent()) {
      verdicts.judge(candidate, cast, silence.get());
      return Optional.empty();
    }
    if (candidate.frame().predicate().refers() && halves.fitsBetterThan(known, cast)) {
      known = completed(candidate, cast).or(() -> known(candidate, cast, wording, told));
    }
    return known.isPresent() ? known : found(candidate, cast, wording);
  }

  /// The meeting of one side to which somebody is now told to have come.
  private Optional<Draft> completed(EventCandidate attendance, Cast cast) {
    Optional<EventCandidate> half = halves.completed(attendance, cast);
    Optional<Draft> draft = half.flatMap(told -> found(told, cast, null));
    draft.ifPresent(
        event -> add(event, half.get(), cast, times.date(half.get()), site(half.get())));
    return draft;
  }

  /// Adds whom the clause leaves out.
  private void complete(EventCandidate candidate, Cast cast) {
    completion.complete(candidate, cast);
    boolean meeting = candidate.frame().says().record() == Frame.Type.MEETING;
    if (meeting && cast.isEmpty() && (tellsWhen(candidate) || tellsWhere(candidate))) {
      completion.fromGroup(candidate, cast);
    }
    if (candidate.is(Trait.POINTED)) {
      completion.fromSentenceBefore(candidate, cast);
    }
  }

  /// How an agreement is worded; null for a meeting.
  private @Nullable Wording wording(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.AGREEMENT
        ? finders.wordings().read(candidate, annotated, names)
        : null;
  }

  private Optional<Told<Integer>> ordinal(EventCandidate candidate) {
    return finders.gatherings().ordinal(annotated, candidate);
  }

  private Optional<Draft> known(
      EventCandidate candidate, Cast cast, @Nullable Wording wording, Circumstances told) {
    return wording == null
        ? joining.find(candidate, cast, told)
        : agreements.find(candidate, cast, wording, told.date());
  }

  /// The site told in the candidate's own words, behind them, or before them in the sentence.
  private Optional<Site> site(EventCandidate candidate) {
    return finders
        .sites()
        .in(annotated, candidate.scope())
        .or(() -> finders.sites().in(annotated, candidate.reach()))
        .or(() -> finders.sites().in(annotated, candidate.fromSentence()))
        .filter(site -> !site.isSideOf(candidate))
        .or(() -> labels.of(candidate.sentence()));
  }

  private boolean tellsWhen(EventCandidate candidate) {
    return times.date(candidate.scope(), candidate).map(told -> told.value().start()).isPresent();
  }

  private boolean tellsWhere(EventCandidate candidate) {
    return finders.sites().in(annotated, candidate.scope()).isPresent();
  }

  /// What takes up an event tells of none; but an article may begin with `समझौते के तहत`.
  private boolean isTold(EventCandidate candidate, Cast cast) {
    return !candidate.referring()
        || Completion.isNext(candidate)
        || cast.hasNamed()
        || Agreements.isSignedBySides(candidate)
        || candidate.instrument().isPresent() && !agreements.areTold();
  }

  private Optional<Draft> found(EventCandidate candidate, Cast cast, @Nullable Wording wording) {
    completion.withGuest(candidate, cast);
    itineraries.withTraveller(candidate, cast, labels.of(candidate.sentence()));
    boolean two = Kinds.isBetweenTwo(candidate, cast);
    if (!two || !isTold(candidate, cast)) {
      halves.keep(candidate, cast, site(candidate));
      later.keep(candidate, cast);
      verdicts.judge(candidate, cast, two ? Outcome.TAKES_UP_NOTHING : Outcome.TOO_FEW_PARTIES);
      return Optional.empty();
    }
    if (!ofStates && !Spheres.isOfficial(cast)) {
      verdicts.judge(candidate, cast, Outcome.PRIVATE);
      return Optional.empty();
    }
    Draft draft = new Draft(candidate, cast, wording);
    if (draft.type() == Frame.Type.AGREEMENT && draft.kind() == null) {
      verdicts.judge(candidate, cast, Outcome.NO_KIND);
      return Optional.empty();
    }
    halves.siteOf(candidate).ifPresent(draft::site);
    discourse.add(draft);
    return Optional.of(draft);
  }

  private void add(
      Draft draft,
      EventCandidate candidate,
      Cast cast,
      Optional<Told<EventDate>> date,
      Optional<Site> site) {
    if (Joining.isOfAnother(draft, candidate)) {
      return;
    }
    join(draft, candidate, cast);
    Statuses.open(draft, candidate);
    draft.seenIn(candidate.sentence().index());
    if (isOfAnEarlierStage(draft, candidate)) {
      draft.earlier().add(candidate);
      if (Statuses.isUnnamed(draft)) {
        Statuses.name(draft, candidate);
      }
      if (Joining.agreeOnDate(draft.date(), date)) {
        draft.signers(casting.signers(candidate, cast));
      }
      return;
    }
    draft.tellings().add(candidate);
    boolean later =
        draft.type() == Frame.Type.AGREEMENT && Statuses.stage(candidate) > draft.stage();
    Statuses.update(draft, candidate);
    draft.signers(casting.signers(candidate, cast));
    date.filter(_ -> !(draft.isVisit() && isOnwards(draft, candidate)))
        .filter(told -> later && told.value().start() != null || times.isBetter(draft.date(), told))
        .filter(told -> isOfNews(draft, told))
        .ifPresent(draft::date);
    site.filter(_ -> !isOnwards(draft, candidate))
        .ifPresent(
            told -> draft.site(draft.site() == null ? told : draft.site().updatedBy(told, later)));
    particulars(draft, candidate);
  }

  /// `भारत आए हैं और बुधवार को बेंगलुरु जाएंगे`: where and when a visit goes on is not where and
  /// when it began.
  private static boolean isOnwards(Draft draft, EventCandidate candidate) {
    return draft.type() == Frame.Type.MEETING
        && draft.factuality() == Factuality.HELD
        && candidate.factuality() == Factuality.PLANNED;
  }

  private void join(Draft draft, EventCandidate candidate, Cast cast) {
    if (candidate.referring() && candidate.scope().end() == candidate.trigger().end()) {
      draft.cast().addNewSides(cast);
    } else {
      draft.cast().addAll(cast);
    }
    if (draft.type() == Frame.Type.MEETING) {
      memberships.settle(draft.cast());
    }
    draft.cast().takeSides();
  }

  /// The signing of an agreement that is now broken is past.
  private static boolean isOfAnEarlierStage(Draft draft, EventCandidate candidate) {
    return draft.type() == Frame.Type.AGREEMENT && Statuses.stage(candidate) < draft.stage();
  }

  /// What is told again with a time long past recalls another event.
  private boolean isOfNews(Draft draft, Told<EventDate> told) {
    return draft.tellings().size() == 1 || !Backgrounds.isLongAgo(told.value(), annotated);
  }

  private void particulars(Draft draft, EventCandidate candidate) {
    if (draft.type() == Frame.Type.MEETING) {
      if (!draft.isVisit()) {
        finders.modes().in(annotated.document(), candidate.scope()).ifPresent(draft::mode);
        ordinal(candidate).ifPresent(draft::ordinal);
        finders.gatherings().name(annotated, candidate, ordinal(candidate)).ifPresent(draft::name);
      }
      return;
    }
    finders.terms().duration(annotated, candidate).ifPresent(draft::duration);
  }
}
