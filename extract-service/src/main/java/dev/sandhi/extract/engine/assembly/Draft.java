package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Factuality;
import dev.sandhi.extract.engine.frame.Frame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event in the making: what the candidates that tell of it have said so far.
final class Draft {

  private final EventCandidate founder;
  private final Frame frame;
  private final TokenRange trigger;
  private TokenRange statusWords;
  private final Cast cast;
  private final Set<String> founders;
  private Factuality factuality;
  private int lastSentence;
  private @Nullable Wording wording;

  private @Nullable MeetingMode mode;
  private @Nullable AgreementKind kind;
  private @Nullable AgreementStatus status;
  private @Nullable Told<EventDate> date;
  private @Nullable Site site;
  private @Nullable Told<Integer> ordinal;
  private @Nullable Told<Integer> count;
  private @Nullable Told<String> duration;
  private @Nullable TokenRange name;
  private final Map<Topic, TokenRange> topics = new EnumMap<>(Topic.class);
  private final Set<Topic> subjects = EnumSet.noneOf(Topic.class);
  private final List<EventCandidate> tellings = new ArrayList<>();
  private final List<EventCandidate> earlier = new ArrayList<>();
  private final List<Figure> signers = new ArrayList<>();
  private final List<TokenRange> provisions = new ArrayList<>();
  private final List<TokenRange> outcomes = new ArrayList<>();
  private int stage = -1;

  /// A value with the words that tell it.
  record Told<T>(T value, TokenRange words, String rule) {}

  /// @param wording how its first clause speaks of an agreement
  Draft(EventCandidate founder, Cast cast, @Nullable Wording wording) {
    this.wording = wording;
    this.founder = founder;
    this.frame = founder.frame();
    this.trigger = founder.trigger();
    this.statusWords = founder.statusWords();
    this.cast = cast;
    this.founders = Collections.unmodifiableSet(new LinkedHashSet<>(cast.parties().keySet()));
    this.factuality = founder.factuality();
    this.lastSentence = founder.sentence().index();
    this.mode = frame.says().mode();
    this.kind =
        founder.instrument().map(EventCandidate.Instrument::kind).orElse(frame.says().form());
    this.status = frame.says().status();
  }

  /// The clause that told of it first.
  EventCandidate founder() {
    return founder;
  }

  Frame frame() {
    return frame;
  }

  Frame.Type type() {
    return frame.says().record();
  }

  boolean isVisit() {
    return frame.says().kind() == MeetingKind.VISIT;
  }

  /// Whether it is a visit to the country of one of these.
  boolean isVisitTo(Cast hosts) {
    return isVisit() && site != null && hosts.parties().containsKey(site.country());
  }

  TokenRange trigger() {
    return trigger;
  }

  /// The words that tell how the event stands.
  TokenRange statusWords() {
    return statusWords;
  }

  Cast cast() {
    return cast;
  }

  /// The parties that were told first, before others were said to have been there too.
  Set<String> founders() {
    return founders;
  }

  Factuality factuality() {
    return factuality;
  }

  /// Whether it has come about: talks that were held, an agreement that is made, or was and is no
  /// more.
  boolean isSettled() {
    return type() == Frame.Type.MEETING
        ? factuality == Factuality.HELD
        : status != AgreementStatus.NEGOTIATING && status != AgreementStatus.PLANNED;
  }

  void factuality(Factuality told, TokenRange words) {
    factuality = told;
    statusWords = words;
  }

  int lastSentence() {
    return lastSentence;
  }

  void seenIn(int sentence) {
    lastSentence = Math.max(lastSentence, sentence);
  }

  @Nullable MeetingMode mode() {
    return mode;
  }

  void mode(MeetingMode told) {
    mode = told;
  }

  @Nullable AgreementKind kind() {
    return kind;
  }

  void kind(AgreementKind told) {
    kind = told;
  }

  @Nullable AgreementStatus status() {
    return status;
  }

  @Nullable Told<EventDate> date() {
    return date;
  }

  void date(Told<EventDate> told) {
    date = told;
  }

  @Nullable Site site() {
    return site;
  }

  void site(@Nullable Site told) {
    site = told;
  }

  @Nullable Told<Integer> ordinal() {
    return ordinal;
  }

  /// The number told first; what is told later may be of a gathering that frames the event.
  void ordinal(Told<Integer> told) {
    ordinal = ordinal == null ? told : ordinal;
  }

  @Nullable Told<Integer> count() {
    return count;
  }

  void count(@Nullable Told<Integer> told) {
    count = told == null ? count : told;
  }

  @Nullable Told<String> duration() {
    return duration;
  }

  void duration(@Nullable Told<String> told) {
    duration = told == null ? duration : told;
  }

  /// How the article has spoken of an agreement so far.
  Wording wording() {
    return Objects.requireNonNull(wording, "a meeting has no wording");
  }

  /// Takes up what a clause adds to the words for an agreement.
  void tell(Wording told) {
    subjects.addAll(told.subjects());
    told.count().ifPresent(this::count);
    told.title().ifPresent(title -> name(title.words()));
    Wording known = wording();
    wording =
        new Wording(
            known.kind(),
            known.newness(),
            known.many() || told.many(),
            known.count().or(told::count),
            known.subjects(),
            known.title().or(told::title));
  }

  @Nullable TokenRange name() {
    return name;
  }

  void name(TokenRange told) {
    name = name == null ? told : name;
  }

  Map<Topic, TokenRange> topics() {
    return topics;
  }

  /// What the words before the instrument say that it is about: `व्यापार समझौता`.
  Set<Topic> subjects() {
    return subjects;
  }

  /// The words that tell what an agreement binds its parties to.
  List<TokenRange> provisions() {
    return provisions;
  }

  /// The words that tell what a meeting was about and what came of it.
  List<TokenRange> outcomes() {
    return outcomes;
  }

  void outcome(TokenRange told) {
    if (!outcomes.contains(told)) {
      outcomes.add(told);
    }
  }

  /// The people who sign an agreement.
  List<Figure> signers() {
    return signers;
  }

  void signers(List<Figure> told) {
    for (Figure figure : told) {
      if (signers.stream().noneMatch(figure::isSameAs)) {
        signers.add(figure);
      }
    }
  }

  /// How far the life of an agreement has gone.
  int stage() {
    return stage;
  }

  /// The day that was set for what is to come is not the day on which it came so far.
  void status(AgreementStatus told, int reached) {
    if (status == AgreementStatus.PLANNED && told != status) {
      date = null;
    }
    status = told;
    stage = reached;
  }

  /// The clauses that tell of an earlier stage of it.
  List<EventCandidate> earlier() {
    return earlier;
  }

  /// The clauses that tell of the event.
  List<EventCandidate> tellings() {
    return tellings;
  }
}
