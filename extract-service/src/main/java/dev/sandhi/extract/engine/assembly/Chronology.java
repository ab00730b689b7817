package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.extract.engine.assembly.Draft.Told;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When an event took place whose own words do not tell: on the day of which the text spoke last,
/// in the sentence before or where it spoke of the same people; or, at the head of the text, on the
/// day that it then begins with. A visit is not dated so.
final class Chronology {

  /// How many sentences away that day may be told.
  private static final int REACH = 3;

  /// The same for a sentence that says it is of that day.
  private static final int FAR = 8;

  /// How many tellings of an event are asked for its day.
  private static final int TELLINGS = 4;

  private final AnnotatedDocument annotated;
  private final List<Sentence> sentences;
  private final Gazetteer<Boolean> sameDay;
  private final Gazetteer<Boolean> announcements;
  private final Times times;

  /// The events, visits left out, by the sentences that tell of them.
  private final Map<Integer, List<Draft>> events = new HashMap<>();

  /// The sentences that tell of what is still to come, whose days are of that.
  private final Set<Integer> ahead = new HashSet<>();

  Chronology(AnnotatedDocument annotated, Finders finders, Times times) {
    this.annotated = annotated;
    this.sentences = annotated.document().sentences();
    this.sameDay = finders.sameDay();
    this.announcements = finders.announcements();
    this.times = times;
  }

  void date(List<Draft> drafts) {
    List<Draft> held =
        drafts.stream().filter(draft -> draft.isSettled() && !draft.isVisit()).toList();
    for (Draft draft : held) {
      for (EventCandidate telling : draft.tellings()) {
        events.computeIfAbsent(telling.sentence().index(), _ -> new ArrayList<>()).add(draft);
      }
    }
    drafts.stream()
        .filter(Chronology::isToCome)
        .flatMap(draft -> draft.tellings().stream())
        .forEach(telling -> ahead.add(telling.sentence().index()));
    ahead.removeAll(events.keySet());
    int first = firstDatedSentence();
    for (Draft draft : held) {
      if (draft.date() == null
          && !isOneOfSeveral(draft)
          && !isEarlierSetting(draft)
          && !isMadeBefore(draft)) {
        dayBefore(draft, draft.founder())
            .or(() -> dayAfter(draft, first))
            .or(() -> dayOfTellings(draft))
            .ifPresent(draft::date);
      }
    }
  }

  /// What was called off or never came about tells nothing of the days to come.
  private static boolean isToCome(Draft draft) {
    return draft.type() == Frame.Type.MEETING
        && (draft.factuality() == Factuality.PLANNED || draft.factuality() == Factuality.PROPOSED);
  }

  /// `दोनों से अलग-अलग मिले`: several meetings need not be of one day.
  private boolean isOneOfSeveral(Draft draft) {
    return draft.founder().is(Trait.SEPARATE)
        && !isOfSameDay(draft.trigger())
        && !isBesideMeetingOfAll(draft);
  }

  /// `X ने दोनों को एक मेज पर बिठाया। पहले वह दोनों से अलग-अलग मिले।`
  private boolean isBesideMeetingOfAll(Draft draft) {
    int own = sentenceOf(draft).index();
    return own > 0
        && goesOn(own - 1, own)
        && events.getOrDefault(own - 1, List.of()).stream()
            .anyMatch(other ->
                other.type() == Frame.Type.MEETING
                    && other.cast().parties().size() > 2
                    && other
                        .cast()
                        .parties()
                        .keySet()
                        .containsAll(draft.cast().parties().keySet()));
  }

  /// `इससे पहले X से मुलाकात के दौरान उन्होंने कहा था`: what only frames what was said before is of
  /// no day that is known.
  private static boolean isEarlierSetting(Draft draft) {
    return draft.founder().is(Trait.EARLIER)
        && draft.founder().marker().filter(marker -> marker == CaseMarker.DURING).isPresent();
  }

  /// `X का Y के साथ हुआ अलग समझौता`: another agreement, told of by a participle, was made another
  /// day.
  private static boolean isMadeBefore(Draft draft) {
    return draft.type() == Frame.Type.AGREEMENT
        && draft.wording().newness() == Wording.Newness.ANOTHER
        && draft.statusWords().end() <= draft.trigger().start();
  }

  /// What a headline tells is of the day of which the text speaks where it tells it again, or makes
  /// it known: `दोनों सहमत हो गए हैं। इसकी घोषणा बुधवार को की गई।`
  private Optional<Told<EventDate>> dayOfTellings(Draft draft) {
    return draft.tellings().stream()
        .skip(1)
        .limit(TELLINGS)
        .flatMap(telling ->
            dayBefore(draft, telling).or(() -> dayOfAnnouncement(draft, telling)).stream())
        .findFirst();
  }

  private Optional<Told<EventDate>> dayOfAnnouncement(Draft draft, EventCandidate telling) {
    int next = telling.sentence().index() + 1;
    return next < sentences.size() && goesOn(next - 1, next) && isMadeKnown(next, draft)
        ? day(sentences.get(next), true)
        : Optional.empty();
  }

  private boolean isMadeKnown(int sentence, Draft draft) {
    return draft.type() == Frame.Type.AGREEMENT
        && announcements.isIn(annotated.document(), sentences.get(sentence).tokens());
  }

  private Optional<Told<EventDate>> dayBefore(Draft draft, EventCandidate telling) {
    boolean saysSo = isOfSameDay(telling.trigger());
    int own = head(telling.sentence());
    for (int i = own; i >= Math.max(0, own - (saysSo ? FAR : REACH)); i--) {
      Sentence sentence = sentences.get(i);
      if (isOfAnotherDay(i, draft)) {
        return Optional.empty();
      }
      boolean near = saysSo || goesOn(i, own) || isOfOneCast(draft, sentence.tokens());
      Optional<Told<EventDate>> event = dayOfEvent(i, draft, near);
      if (event.isPresent()) {
        return event;
      }
      Optional<Told<EventDate>> day =
          i == own || ahead.contains(i)
              ? Optional.empty()
              : laterEvent(i, own, draft).or(() -> day(sentence, false));
      if (day.isPresent()) {
        return day.filter(_ -> near);
      }
    }
    return Optional.empty();
  }

  /// `गुरुवार को संधि की। X बुधवार को पहुंचे थे। वार्ता के बाद …`: the pluperfect steps back from
  /// the day that the text speaks of.
  private Optional<Told<EventDate>> laterEvent(int sentence, int own, Draft draft) {
    Optional<Told<EventDate>> back = day(sentences.get(sentence), false);
    if (sentence == 0
        || back.isEmpty()
        || !times.isStepBack(sentences.get(sentence).tokens())
        || times.isStepBack(sentences.get(own).tokens())) {
      return Optional.empty();
    }
    return dayOfEvent(sentence - 1, draft, false)
        .filter(event -> isBefore(back.get().value(), event.value()));
  }

  private static boolean isBefore(EventDate one, EventDate other) {
    return one.start() != null
        && other.start() != null
        && one.start().latest().isBefore(other.start().earliest());
  }

  private boolean isOfAnotherDay(int sentence, Draft draft) {
    return tellsOfElsewhere(sentence, draft) || isAnnounced(sentence, draft);
  }

  /// `मंगलवार को ऐलान किया`: what is announced carries the day of that, and talks before it need
  /// not.
  private boolean isAnnounced(int sentence, Draft draft) {
    return draft.type() == Frame.Type.MEETING && isAnnounced(sentence);
  }

  private boolean isAnnounced(int sentence) {
    return events.getOrDefault(sentence, List.of()).stream()
            .noneMatch(other -> other.type() == Frame.Type.MEETING)
        && announcements.isIn(annotated.document(), sentences.get(sentence).tokens());
  }

  /// Whether a sentence tells of an event in another city: its day need not be that of this one.
  private boolean tellsOfElsewhere(int sentence, Draft draft) {
    return events.getOrDefault(sentence, List.of()).stream()
        .filter(other -> other.date() != null)
        .anyMatch(other -> areApart(draft.site(), other.site()));
  }

  private static boolean areApart(@Nullable Site one, @Nullable Site other) {
    return one != null
        && other != null
        && one.cityLatin() != null
        && other.cityLatin() != null
        && !one.cityLatin().equals(other.cityLatin());
  }

  /// The day of another event that a sentence tells of, of anybody's where the two are near.
  private Optional<Told<EventDate>> dayOfEvent(int sentence, Draft draft, boolean near) {
    return events.getOrDefault(sentence, List.of()).reversed().stream()
        .filter(other -> other != draft && (near || areOfOneStory(draft, other)))
        .filter(other -> !isOnlyMadeKnown(other, draft))
        .flatMap(other -> Stream.ofNullable(other.date()))
        .filter(Chronology::isDay)
        .findFirst();
  }

  /// Talks need not be of the day on which what was agreed at them is announced.
  private boolean isOnlyMadeKnown(Draft agreement, Draft talks) {
    return talks.type() == Frame.Type.MEETING
        && agreement.type() == Frame.Type.AGREEMENT
        && agreement.date() != null
        && isAnnouncedBehind(agreement, agreement.date().words());
  }

  private boolean isAnnouncedBehind(Draft agreement, TokenRange day) {
    int announcing = annotated.document().sentenceOf(day.start()).index();
    return announcing > sentenceOf(agreement).index() && isAnnounced(announcing);
  }

  /// The same people in another country are told of another day.
  private static boolean areOfOneStory(Draft one, Draft other) {
    return one.cast().meets(other.cast())
        && (one.site() == null
            || other.site() == null
            || Objects.equals(one.site().country(), other.site().country()));
  }

  /// What a headline or the first sentence tells is of the day that the text then begins with.
  private Optional<Told<EventDate>> dayAfter(Draft draft, int first) {
    int own = sentenceOf(draft).index();
    if (own >= first || first > own + REACH || first >= sentences.size() || ahead.contains(first)) {
      return Optional.empty();
    }
    Sentence sentence = sentences.get(first);
    boolean near =
        goesOn(own, first)
            || isOfOneCast(draft, sentence.tokens())
            || own == 0 && isMadeKnown(first, draft);
    return near && !tellsOfOthers(first, draft) ? day(sentence, true) : Optional.empty();
  }

  /// `उन्होंने शनिवार को कतर के अमीर से भी बात की थी`: a day on which other sides met.
  private boolean tellsOfOthers(int sentence, Draft draft) {
    Set<String> own = draft.cast().parties().keySet();
    return events.getOrDefault(sentence, List.of()).stream()
        .filter(other -> other.type() == draft.type())
        .map(other -> other.cast().parties().keySet())
        .anyMatch(sides -> !sides.containsAll(own) && !own.containsAll(sides));
  }

  private int firstDatedSentence() {
    int at = 0;
    while (at < sentences.size() && day(sentences.get(at), true).isEmpty()) {
      at++;
    }
    return at;
  }

  private Sentence sentenceOf(Draft draft) {
    return annotated.document().sentenceOf(draft.trigger().start());
  }

  /// `इसके बाद`, `सुबह` at the head of the sentence.
  private boolean isOfSameDay(TokenRange trigger) {
    TokenRange sentence = annotated.document().sentenceOf(trigger.start()).tokens();
    return sameDay.longest(annotated.document(), sentence.start(), trigger.start()).isPresent();
  }

  /// The index of a sentence; of a list that of its first item, which goes on about its header.
  private int head(Sentence sentence) {
    int at = sentence.index();
    while (at > 0 && isItem(at) && isItem(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isItem(int sentence) {
    return sentences.get(sentence).block().kind() == Block.Kind.LIST_ITEM;
  }

  /// A paragraph goes on about the day that it told last, and a list about that of its header.
  private boolean goesOn(int sentence, int next) {
    boolean behind = sentence == next - 1;
    return behind && isItem(next)
        || sentence < next && sentences.get(next).block().equals(sentences.get(sentence).block());
  }

  /// The first or the last day that a sentence names.
  private Optional<Told<EventDate>> day(Sentence sentence, boolean first) {
    TokenRange words = sentence.tokens();
    int end = first ? words.start() : words.end() - 1;
    return times.day(words, new TokenRange(end, end + 1)).filter(Chronology::isDay);
  }

  private static boolean isDay(Told<EventDate> told) {
    return told.value().start() instanceof PartialDate.Day && told.value().end() == null;
  }

  /// Whether a sentence names two of the parties, or one of the people.
  private boolean isOfOneCast(Draft draft, TokenRange sentence) {
    Set<String> parties = new HashSet<>();
    for (Mention mention : annotated.mentionsIn(sentence)) {
      switch (mention) {
        case Mention.PersonMention person -> {
          Person named = annotated.people().person(person);
          if (draft.cast().figures().stream().anyMatch(figure -> named.equals(figure.person()))) {
            return true;
          }
          named.country().ifPresent(parties::add);
        }
        case Mention.OfficeMention office ->
            office.affiliations().forEach(affiliation -> parties.add(affiliation.code()));
        case Mention.CountryMention country -> parties.add(country.code());
        case Mention.BodyMention body -> parties.add(body.body().code());
        case Mention.PlaceMention _, Mention.GroupMention _, Mention.PronounMention _ -> {}
      }
    }
    parties.retainAll(draft.cast().parties().keySet());
    return parties.size() > 1;
  }
}
