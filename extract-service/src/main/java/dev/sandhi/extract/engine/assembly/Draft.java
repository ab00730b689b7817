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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An event in the making: what the candidates that tell of it have said so far.
final class Draft {

  private final Frame frame;
  private final TokenRange trigger;
  private TokenRange statusWords;
  private final Cast cast;
  private final Set<String> founders;
  private Factuality factuality;
  private int lastSentence;

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

  /// A value with the words that tell it.
  record Told<T>(T value, TokenRange words, String rule) {}

  Draft(EventCandidate founder, Cast cast) {
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

  Frame frame() {
    return frame;
  }

  Frame.Type type() {
    return frame.says().record();
  }

  boolean isVisit() {
    return frame.says().kind() == MeetingKind.VISIT;
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

  void status(AgreementStatus told) {
    status = told;
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

  void ordinal(@Nullable Told<Integer> told) {
    ordinal = told == null ? ordinal : told;
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

  @Nullable TokenRange name() {
    return name;
  }

  void name(@Nullable TokenRange told) {
    name = told == null ? name : told;
  }

  Map<Topic, TokenRange> topics() {
    return topics;
  }

  /// What the words before the instrument say that it is about: `व्यापार समझौता`.
  Set<Topic> subjects() {
    return subjects;
  }

  /// The clauses that tell of the event.
  List<EventCandidate> tellings() {
    return tellings;
  }
}
