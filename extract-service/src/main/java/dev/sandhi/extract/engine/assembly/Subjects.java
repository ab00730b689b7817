package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the events are about. It is read when all events of the article are told, since the words
/// of one are not those of the next. A visit is about nothing but its meetings, a ceasefire about
/// peace, and raised ties about themselves and loans about money where nothing nearer is told;
/// talks of which nothing is told are about what they came to, or what the body deals with that
/// they were held with.
final class Subjects {

  /// How many sentences behind an event may go on about it: `बैठक में …`, `इसके तहत …`.
  private static final int CONTINUATION = 2;

  /// How many sentences may lie between talks and what they came to.
  private static final int OUTCOME = 2;

  /// What is signed at visits, whatever they talk of there.
  private static final Set<AgreementKind> CEREMONIAL =
      EnumSet.of(
          AgreementKind.MOU,
          AgreementKind.CONTRACT,
          AgreementKind.PARTNERSHIP,
          AgreementKind.FRAMEWORK);

  /// An article of no more events has one subject.
  private static final int FEW = 3;

  /// In how many sentences the subject of an article is named at least.
  private static final int FEWEST = 2;

  private final Document document;
  private final Topics topics;
  private final Instruments instruments;
  private final boolean[] names;

  /// What tells of an event, by the first word of the predicate.
  private final TreeMap<Integer, Telling> tellings = new TreeMap<>();

  /// Whether the article tells of no more events than have one subject.
  private boolean few;

  private @Nullable Map<Topic, TokenRange> ofArticle;

  private record Telling(EventCandidate candidate, Draft draft) {

    /// Where the predicate ends, with its verb.
    int end() {
      int noun = candidate.trigger().end();
      return candidate.marker().isPresent() ? noun : Math.max(noun, candidate.statusWords().end());
    }

    /// `बैठक में`: what follows happens in the event.
    boolean isSetting() {
      return candidate
          .marker()
          .filter(marker -> marker == CaseMarker.LOCATIVE || marker == CaseMarker.DURING)
          .isPresent();
    }
  }

  Subjects(AnnotatedDocument annotated, Finders finders, boolean[] names) {
    this.document = annotated.document();
    this.topics = finders.topics();
    this.instruments = finders.instruments();
    this.names = names;
  }

  void read(List<Draft> drafts) {
    List<Draft> events = drafts.stream().filter(draft -> !draft.isVisit()).toList();
    for (Draft draft : events) {
      for (EventCandidate candidate : tellings(draft)) {
        tellings.put(candidate.trigger().start(), new Telling(candidate, draft));
      }
    }
    few = events.size() <= FEW;
    events.forEach(this::read);
    events.stream()
        .filter(draft -> draft.type() == Frame.Type.MEETING && draft.topics().isEmpty())
        .forEach(talks -> talks.topics().putAll(outcome(talks, events)));
    if (few) {
      events.stream()
          .filter(draft -> draft.topics().isEmpty())
          .forEach(talks -> talks.topics().putAll(ofHeadline()));
    }
    events.stream().filter(draft -> draft.topics().isEmpty()).forEach(this::readBodies);
  }

  private void readBodies(Draft draft) {
    topics
        .ofBodies(draft.cast().parties().keySet())
        .forEach(topic -> draft.topics().put(topic, draft.trigger()));
  }

  /// The clauses that tell of an event. `इनमें … शामिल हैं` with nobody in it lists no people, but
  /// most likely what was signed.
  private static List<EventCandidate> tellings(Draft draft) {
    return draft.tellings().stream()
        .filter(told -> !told.frame().predicate().refers() || namesSomebody(told))
        .toList();
  }

  private static boolean namesSomebody(EventCandidate told) {
    return told.arguments().stream()
        .map(EventCandidate.Argument::mention)
        .anyMatch(mention ->
            !(mention instanceof Mention.GroupMention
                || mention instanceof Mention.PronounMention));
  }

  /// What the agreements are about that talks came to.
  private Map<Topic, TokenRange> outcome(Draft talks, List<Draft> events) {
    Map<Topic, TokenRange> found = new EnumMap<>(Topic.class);
    events.stream()
        .filter(draft -> draft.type() == Frame.Type.AGREEMENT && cameTo(talks, draft))
        .forEach(draft -> draft.topics().forEach(found::putIfAbsent));
    return found;
  }

  private boolean cameTo(Draft talks, Draft agreement) {
    return talks.cast().parties().keySet().containsAll(agreement.cast().parties().keySet())
        && !CEREMONIAL.contains(agreement.kind())
        && agreement.count() == null
        && Objects.equals(start(talks), start(agreement))
        && areNear(talks, agreement);
  }

  private static @Nullable PartialDate start(Draft draft) {
    return draft.date() == null ? null : draft.date().value().start();
  }

  private boolean areNear(Draft talks, Draft agreement) {
    return talks.tellings().stream()
        .mapToInt(told -> sentence(told).index())
        .anyMatch(of ->
            agreement.tellings().stream()
                .anyMatch(told -> Math.abs(sentence(told).index() - of) <= OUTCOME));
  }

  private void read(Draft draft) {
    Map<Topic, TokenRange> found = new EnumMap<>(Topic.class);
    if (draft.kind() == AgreementKind.CEASEFIRE) {
      draft.topics().put(Topic.PEACE, draft.trigger());
      return;
    }
    List<EventCandidate> told = tellings(draft);
    told.forEach(candidate -> gather(own(new Telling(candidate, draft)), found));
    if (found.isEmpty() && draft.kind() == AgreementKind.PARTNERSHIP) {
      draft.topics().put(Topic.RELATIONS, draft.trigger());
      return;
    }
    told.forEach(candidate -> continuations(candidate, draft, found));
    if (found.isEmpty()) {
      told.forEach(candidate -> gather(before(candidate), found));
    }
    if (found.isEmpty()) {
      told.forEach(candidate -> gather(rest(candidate, draft), found));
    }
    if (found.isEmpty() && isOneOfFew(draft)) {
      found.putAll(ofArticle());
    }
    if (found.isEmpty() && isLoan(draft)) {
      found.put(Topic.TRADE, draft.trigger());
    }
    draft.topics().putAll(found);
  }

  /// An agreement that is likely to be what the article is about. Several that are only counted are
  /// about anything.
  private boolean isOneOfFew(Draft draft) {
    return few && draft.type() == Frame.Type.AGREEMENT && draft.count() == null;
  }

  private boolean isLoan(Draft draft) {
    return draft.type() == Frame.Type.AGREEMENT
        && instruments.isLoan(draft.cast().parties().keySet());
  }

  private void gather(TokenRange words, Map<Topic, TokenRange> into) {
    topics.in(document, words, names).forEach(into::putIfAbsent);
  }

  /// The words of a clause between the predicates of other events.
  private TokenRange own(Telling telling) {
    EventCandidate candidate = telling.candidate();
    boolean adverbial = candidate.marker().filter(CaseMarker::isAdverbial).isPresent();
    TokenRange words = adverbial ? candidate.scope() : candidate.reach();
    int predicate = candidate.trigger().start();
    int start = words.start();
    int end = words.end();
    for (Telling other : tellings.subMap(words.start(), words.end()).values()) {
      if (other.draft() == telling.draft()) {
        continue;
      }
      if (other.candidate().trigger().end() <= predicate) {
        start = Math.max(start, Math.min(other.end(), predicate));
      } else if (!telling.isSetting()) {
        end = Math.min(end, Math.max(telling.end(), candidate.trigger().end()));
      }
    }
    return new TokenRange(start, Math.max(start, end));
  }

  private void continuations(EventCandidate candidate, Draft draft, Map<Topic, TokenRange> into) {
    int sentence = sentence(candidate).index();
    int last = sentence + CONTINUATION;
    for (int i = sentence + 1; i <= last && hasSentence(i); i++) {
      TokenRange next = document.sentences().get(i).tokens();
      if (tellsOfAnother(next, draft)) {
        break;
      }
      topics
          .onwards(document, next, draft.type())
          .or(() -> Optional.of(next).filter(_ -> isSubjectOf(draft, candidate, next)))
          .ifPresent(words -> gather(words, into));
    }
  }

  /// `X ने Y से बात की। उन्होंने … का मुद्दा उठाया।`
  private boolean isSubjectOf(Draft draft, EventCandidate candidate, TokenRange next) {
    return draft.type() == Frame.Type.MEETING
        && document.sentenceOf(next.start()).block().equals(sentence(candidate).block())
        && topics.tellsSubjects(document, next);
  }

  /// The sentence up to the predicate, whatever else it tells of: `गैस की आपूर्ति बहाल करने के लिए
  /// हुई वार्ता में अनुबंध पर सहमति बनी`.
  private TokenRange before(EventCandidate candidate) {
    return new TokenRange(sentence(candidate).tokens().start(), candidate.trigger().start());
  }

  /// The rest of the sentence and the sentence behind it, up to the next event.
  private TokenRange rest(EventCandidate candidate, Draft draft) {
    Sentence sentence = sentence(candidate);
    int start = candidate.trigger().end();
    int end = start;
    for (int i = sentence.index(); i <= sentence.index() + 1 && hasSentence(i); i++) {
      Sentence next = document.sentences().get(i);
      TokenRange words =
          new TokenRange(Math.max(start, next.tokens().start()), next.tokens().end());
      if (!next.block().equals(sentence.block()) || tellsOfAnother(words, draft)) {
        break;
      }
      end = words.end();
    }
    return new TokenRange(start, end);
  }

  /// Where the words stand that tell of it; the items of a list are told of by the clause above.
  private Sentence sentence(EventCandidate candidate) {
    return document.sentenceOf(candidate.trigger().start());
  }

  private boolean hasSentence(int index) {
    return index < document.sentences().size();
  }

  private boolean tellsOfAnother(TokenRange words, Draft draft) {
    return tellings.subMap(words.start(), words.end()).values().stream()
        .anyMatch(telling -> telling.draft() != draft);
  }

  /// The one topic that most sentences of the article name: an agreement is about something, and an
  /// article that names it without a word of its subject has told that around it.
  private Map<Topic, TokenRange> ofArticle() {
    if (ofArticle == null) {
      Map<Topic, Integer> sentences = new EnumMap<>(Topic.class);
      Map<Topic, TokenRange> first = new EnumMap<>(Topic.class);
      for (Sentence sentence : document.sentences()) {
        Map<Topic, TokenRange> told = topics.in(document, sentence.tokens(), names);
        told.keySet().forEach(topic -> sentences.merge(topic, 1, Integer::sum));
        told.forEach(first::putIfAbsent);
      }
      sentences.remove(Topic.RELATIONS);
      first.keySet().retainAll(main(sentences));
      ofArticle = first;
    }
    return ofArticle;
  }

  /// The topic of the article, where its headline names it.
  private Map<Topic, TokenRange> ofHeadline() {
    Map<Topic, TokenRange> named = new EnumMap<>(Topic.class);
    Sentence first = document.sentences().getFirst();
    if (first.block().kind() == Block.Kind.HEADING
        || tellings.subMap(first.tokens().start(), first.tokens().end()).isEmpty()) {
      gather(first.tokens(), named);
    }
    named.keySet().retainAll(ofArticle().keySet());
    return named;
  }

  private static List<Topic> main(Map<Topic, Integer> sentences) {
    return sentences.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .stream()
        .toList();
  }
}
