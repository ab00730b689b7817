package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.timex.Timex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The visits that one clause tells of: one for each country that the travellers come from, in each
/// country that they travel to.
final class Journeys {

  /// How many words that are neither names nor times may stand before a verb without a subject.
  private static final int FEW_WORDS = 5;

  /// How many words may part a noun from its verb: `दौरा 5 दिसंबर को होगा`.
  private static final int NEAR_VERB = 4;

  /// How many words may part a traveller from a verb without a goal: `शुक्रवार को ही पहुंचे`.
  private static final int BESIDE = 2;

  private final AnnotatedDocument annotated;
  private final Casting casting;
  private final Sites sites;
  private final Times times;
  private final Labels labels;

  Journeys(AnnotatedDocument annotated, Casting casting, Sites sites, Times times, Labels labels) {
    this.annotated = annotated;
    this.casting = casting;
    this.sites = sites;
    this.times = times;
    this.labels = labels;
  }

  /// One visit.
  record Journey(Cast cast, Site goal, Optional<Told<EventDate>> date) {}

  List<Journey> of(EventCandidate candidate, Cast told) {
    List<Site> goals = goals(candidate);
    Cast travellers = travellers(candidate, told, goals);
    if (isRefused(candidate) && isNameless(travellers)) {
      return List.of();
    }
    List<Journey> journeys = new ArrayList<>();
    int from = candidate.scope().start();
    for (Site goal : goals) {
      TokenRange words = new TokenRange(from, Math.max(from, goal.words().end()));
      for (Cast cast : byCountry(travellers)) {
        Kinds.abroad(cast, goal)
            .ifPresent(host -> {
              cast.party(host, goal.words());
              journeys.add(new Journey(cast, goal, date(candidate, words)));
            });
      }
      from = words.end();
    }
    return journeys.isEmpty() ? returning(candidate, travellers) : journeys;
  }

  /// `नहीं जाएंगे`: it calls off a trip told before; of one that was not told it is news only of
  /// somebody by name.
  private static boolean isRefused(EventCandidate candidate) {
    return candidate.factuality() == Factuality.CANCELLED
        && candidate.frame().denied() == Factuality.CANCELLED
        && candidate.frame().predicate().nouns().isEmpty();
  }

  private static boolean isNameless(Cast travellers) {
    return !travellers.figures().isEmpty() && !travellers.hasNamed();
  }

  /// What a clause lacks that tells of no journey.
  static Verdict.Outcome missing(EventCandidate candidate, Cast travellers) {
    if (travellers.parties().isEmpty()) {
      return Verdict.Outcome.NO_TRAVELLER;
    }
    boolean goal =
        candidate.arguments().stream().anyMatch(argument -> argument.role() == Role.DESTINATION);
    return goal ? Verdict.Outcome.AT_HOME : Verdict.Outcome.NO_GOAL;
  }

  /// Who travels: who is named, or whom a pronoun, a bare title or a lone verb speaks of.
  private Cast travellers(EventCandidate candidate, Cast told, List<Site> goals) {
    List<Mention> named =
        candidate.arguments().stream()
            .filter(argument -> argument.role() == Role.PARTY)
            .map(Argument::mention)
            .toList();
    boolean pronoun =
        !named.isEmpty() && named.stream().allMatch(Mention.PronounMention.class::isInstance);
    Optional<Cast> called =
        isCalled(candidate) ? called(candidate, told, goals, pronoun) : Optional.empty();
    if (called.isPresent()) {
      return called.get();
    }
    Set<String> hosts = goals.stream().map(Site::country).collect(Collectors.toSet());
    if (pronoun || isSilent(candidate, named)) {
      return spokenOf(candidate, !pronoun, hosts);
    }
    return told.isEmpty() && !named.isEmpty()
        ? casting.officials(named, casting.referents().fromElsewhere(candidate, hosts))
        : told;
  }

  private boolean isSilent(EventCandidate candidate, List<Mention> named) {
    boolean received = candidate.frame().destination().equals(List.of(CaseMarker.ERGATIVE));
    return named.isEmpty() && !candidate.referring() && (received || isBare(candidate));
  }

  /// The last who was spoken of and comes from elsewhere.
  private Cast spokenOf(EventCandidate candidate, boolean silent, Set<String> hosts) {
    boolean stop = silent && !candidate.frame().predicate().nouns().isEmpty();
    return (stop ? casting.referents().traveller(candidate, hosts) : Optional.<Cast>empty())
        .orElseGet(() -> casting.referents().fromElsewhere(candidate, hosts));
  }

  /// Whom somebody asks to come, where he is not named with his country.
  private Optional<Cast> called(
      EventCandidate candidate, Cast told, List<Site> goals, boolean pronoun) {
    if (told.parties().isEmpty() && !told.figures().isEmpty()) {
      return Optional.of(casting.referents().ofHost(candidate, told, goals));
    }
    if (pronoun) {
      Set<String> hosts = goals.stream().map(Site::country).collect(Collectors.toSet());
      return Optional.of(casting.referents().named(candidate, hosts))
          .filter(cast -> !cast.isEmpty());
    }
    return isHomeOf(goals, told)
        ? Optional.of(casting.referents().fromElsewhere(candidate, told.parties().keySet()))
        : Optional.empty();
  }

  /// `मोदी से मिले और उन्हें पेरिस आने का न्योता दिया`: whom somebody asks to come is no subject.
  private static boolean isCalled(EventCandidate candidate) {
    return candidate.factuality() == Factuality.PROPOSED
        && candidate.arguments().stream()
            .filter(argument -> argument.role() == Role.PARTY)
            .allMatch(argument -> argument.marker() == CaseMarker.ACCUSATIVE);
  }

  /// `मेजबान प्रधानमंत्री को भारत आने का न्योता`: a title alone, and not of the country told first.
  private static boolean isHomeOf(List<Site> goals, Cast told) {
    return !told.parties().isEmpty()
        && goals.stream().map(Site::country).allMatch(told.parties()::containsKey)
        && !goals.isEmpty();
  }

  /// Nothing but times and places stands before the predicate, so that nothing unread is the
  /// subject.
  private boolean isBare(EventCandidate candidate) {
    if (candidate.frame().isStay()) {
      return false;
    }
    TokenRange words = beforeVerb(candidate);
    int others = words.length();
    for (Mention mention : annotated.mentionsIn(words)) {
      others -= mention.range().length();
    }
    for (Timex time : annotated.timesIn(words)) {
      others -= time.tokens().length();
    }
    return others <= FEW_WORDS;
  }

  /// Who comes home from a country has been there; when, the return does not tell.
  private static List<Journey> returning(EventCandidate candidate, Cast travellers) {
    List<Journey> journeys = new ArrayList<>();
    for (Site origin : merged(sitesOf(candidate, true))) {
      for (Cast cast : byCountry(travellers)) {
        Kinds.abroad(cast, origin)
            .ifPresent(host -> {
              cast.party(host, origin.words());
              journeys.add(new Journey(cast, origin, Optional.empty()));
            });
      }
    }
    return journeys;
  }

  private List<Site> goals(EventCandidate candidate) {
    List<Site> goals = merged(sitesOf(candidate, false));
    if (!goals.isEmpty()) {
      return goals;
    }
    return pointed(candidate)
        .or(() ->
            host(candidate).map(home -> received(candidate).map(home::completedBy).orElse(home)))
        .or(() -> received(candidate))
        .or(() -> here(candidate))
        .or(() -> label(candidate))
        .or(() -> refusing(candidate))
        .or(() -> troubled(candidate))
        .stream()
        .toList();
  }

  /// `फ्रांस में भड़की हिंसा के चलते चार्ल्स का दौरा टाल दिया गया`: the trip that comes to nothing
  /// leads to where the trouble is.
  private Optional<Site> troubled(EventCandidate candidate) {
    return isOff(candidate)
        ? sites.because(annotated, beforeVerb(candidate)).filter(site -> site.country() != null)
        : Optional.empty();
  }

  /// `फिजी ने पेनी वोंग का दौरा टाल दिया`: who puts off the trip of another is its host.
  private Optional<Site> refusing(EventCandidate candidate) {
    return isOff(candidate) ? sites.doer(annotated, beforeVerb(candidate)) : Optional.empty();
  }

  private static boolean isOff(EventCandidate candidate) {
    return (candidate.factuality() == Factuality.POSTPONED
            || candidate.factuality() == Factuality.CANCELLED)
        && !candidate.frame().predicate().nouns().isEmpty()
        && !candidate.referring();
  }

  private Optional<Site> pointed(EventCandidate candidate) {
    TokenRange words = beforeVerb(candidate);
    boolean near = candidate.frame().isStay() && words.length() > 1;
    return sites.pointed(annotated, near ? new TokenRange(words.end() - 1, words.end()) : words);
  }

  /// `अर्जेंटीना: पहला द्विपक्षीय दौरा`: the country under whose name a trip is told.
  private Optional<Site> label(EventCandidate candidate) {
    return candidate.frame().predicate().nouns().isEmpty()
        ? Optional.empty()
        : labels.of(candidate.sentence());
  }

  /// Whoever is just said to have come has come to where the news is from, if no other place is
  /// told: not `ढाका में यूनुस मंदिर पहुंचे`.
  private Optional<Site> here(EventCandidate candidate) {
    boolean come =
        candidate.frame().arrival()
            && candidate.factuality() == Factuality.HELD
            && sites.in(annotated, beforeVerb(candidate)).isEmpty()
            && candidate.arguments().stream().anyMatch(party -> isBeside(party, candidate));
    return come
        ? sites.dateline(annotated).filter(site -> site.country() != null)
        : Optional.empty();
  }

  /// Hardly a word but times stands between a traveller and the verb: not `पत्रकारों के सामने आए`.
  private boolean isBeside(Argument traveller, EventCandidate candidate) {
    TokenRange name = traveller.mention().range();
    TokenRange verb = candidate.trigger();
    boolean behind = name.start() >= verb.end();
    TokenRange between =
        behind
            ? new TokenRange(verb.end(), name.start())
            : new TokenRange(name.end(), Math.max(name.end(), verb.start()));
    int times = annotated.timesIn(between).stream().mapToInt(t -> t.tokens().length()).sum();
    return between.length() - times <= BESIDE;
  }

  private static TokenRange beforeVerb(EventCandidate candidate) {
    return new TokenRange(candidate.scope().start(), candidate.trigger().start());
  }

  private static List<Site> sitesOf(EventCandidate candidate, boolean left) {
    return candidate.arguments().stream()
        .filter(argument -> argument.role() == Role.DESTINATION)
        .filter(argument -> (argument.marker() == CaseMarker.ABLATIVE) == left)
        .flatMap(argument -> Sites.site(argument.mention()).stream())
        .filter(site -> site.country() != null)
        .toList();
  }

  /// Where no place is told, the country of whoever invites or receives.
  private Optional<Site> host(EventCandidate candidate) {
    return candidate.arguments().stream()
        .filter(argument -> argument.role() == Role.DESTINATION)
        .map(argument -> country(candidate, argument))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// `रक्षा मंत्री ने लीमा में अतिथि की अगवानी की`: a host without a country receives where he is.
  private Optional<Site> received(EventCandidate candidate) {
    return candidate.frame().destination().equals(List.of(CaseMarker.ERGATIVE))
        ? sites.in(annotated, beforeVerb(candidate)).filter(site -> site.country() != null)
        : Optional.empty();
  }

  private Optional<Site> country(EventCandidate candidate, Argument argument) {
    Cast host =
        casting.cast(
            candidate, List.of(new Argument(argument.mention(), argument.marker(), Role.PARTY)));
    return host.parties().keySet().stream()
        .filter(NameEntry::isCountry)
        .findFirst()
        .map(code -> new Site(null, null, null, code, argument.mention().range()));
  }

  /// One site for each country: `चीन के शहर तियानजिन`.
  private static List<Site> merged(List<Site> told) {
    Map<String, Site> merged = new LinkedHashMap<>();
    for (Site site : told) {
      merged.merge(
          Objects.requireNonNull(site.country()), site, (known, more) -> more.completedBy(known));
    }
    return List.copyOf(merged.values());
  }

  /// The travellers of each country apart.
  private static List<Cast> byCountry(Cast travellers) {
    List<Cast> casts = new ArrayList<>();
    travellers
        .parties()
        .forEach((code, words) -> {
          Cast cast = new Cast();
          cast.party(code, words);
          travellers.figures().stream()
              .filter(figure -> figure.country().equals(Optional.of(code)))
              .forEach(cast::figure);
          casts.add(cast);
        });
    return casts;
  }

  /// The end of the predicate with its verb, where that stands close behind: not in `यात्रा पूरी कर
  /// मंगलवार को लौट आए`.
  private int verbEnd(EventCandidate candidate) {
    int noun = candidate.trigger().end();
    TokenRange verb = candidate.statusWords();
    return verb.start() <= behindTime(candidate) + NEAR_VERB ? Math.max(noun, verb.end()) : noun;
  }

  /// `यात्रा 28 से 31 जनवरी तक चलेगी`: a time right behind the noun parts it from its verb.
  private int behindTime(EventCandidate candidate) {
    int noun = candidate.trigger().end();
    return annotated.timesIn(candidate.scope()).stream()
        .map(Timex::tokens)
        .filter(time -> time.start() == noun)
        .mapToInt(TokenRange::end)
        .findFirst()
        .orElse(noun);
  }

  /// A trip is dated by the words before its predicate, those next to its goal first. `मंगलवार को
  /// दौरे के दौरान` dates what happened on the way, unless it stands behind the traveller: `X की
  /// अगस्त में प्रस्तावित यात्रा के दौरान`; `मंगलवार को लौट आए` dates the return.
  private Optional<Told<EventDate>> date(EventCandidate candidate, TokenRange words) {
    if (candidate.frame().destination().equals(List.of(CaseMarker.ABLATIVE))) {
      return Optional.empty();
    }
    if (candidate.marker().filter(CaseMarker::isAdverbial).isPresent()) {
      return owned(candidate).flatMap(behind -> times.date(behind, candidate));
    }
    int end = candidate.marker().isPresent() ? candidate.trigger().end() : verbEnd(candidate);
    TokenRange clause = new TokenRange(candidate.scope().start(), end);
    return times
        .date(words, candidate)
        .or(() -> times.date(clause, candidate))
        .or(() -> times.beforeErrand(candidate))
        .or(() -> times.dateAbove(candidate));
  }

  /// The words between whose trip it is and its noun.
  private static Optional<TokenRange> owned(EventCandidate candidate) {
    int noun = candidate.trigger().start();
    return candidate.arguments().stream()
        .filter(of -> of.role() == Role.PARTY && of.marker() == CaseMarker.GENITIVE)
        .map(of -> of.mention().range().end())
        .filter(end -> end < noun)
        .findFirst()
        .map(end -> new TokenRange(end, noun));
  }
}
