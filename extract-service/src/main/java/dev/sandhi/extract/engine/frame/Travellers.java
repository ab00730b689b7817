package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Who makes the trip that a predicate tells of.
final class Travellers {

  /// How many words may part whoever travels from the trip that is his.
  private static final int OWNER_REACH = 8;

  private final Trigger trigger;
  private final Clause clause;
  private final Optional<Clause> previous;
  private final Document document;
  private final TokenRange scope;
  private final List<MarkedPhrase> phrases;
  private final Frame frame;

  Travellers(ClauseView view, Trigger trigger, TokenRange scope, List<MarkedPhrase> phrases) {
    this.trigger = trigger;
    this.clause = view.clause();
    this.previous = view.previous();
    this.document = view.document();
    this.scope = scope;
    this.phrases = phrases;
    this.frame = trigger.frame();
  }

  /// Those who travel.
  ///
  /// @param reach where the goal of the trip begins, before which they stand
  List<MarkedPhrase> before(int reach) {
    Optional<MarkedPhrase> owner = isOfDescribed() ? Optional.empty() : owner(reach);
    if (owner.isPresent()) {
      return List.of(owner.get());
    }
    if (frame.isStay() && isAttributive()) {
      return phrases.stream().filter(this::isDescribed).limit(1).toList();
    }
    Optional<MarkedPhrase> called = last(phrase -> isCalled(phrase, reach));
    if (called.isPresent()) {
      return List.of(called.get());
    }
    Optional<MarkedPhrase> subject = last(this::isSubjectBefore);
    if (isAttributive() || subject.isEmpty()) {
      Optional<MarkedPhrase> described = phrases.stream().filter(this::isDescribed).findFirst();
      if (described.isPresent()) {
        return List.of(described.get());
      }
    }
    return subject
        .or(() -> last(this::isAboard))
        .or(() -> last(phrase -> isDative(phrase) && scope.covers(phrase.range())))
        .or(() -> last(this::isLeader))
        .or(() -> phrases.stream().filter(this::isSubjectBehind).findFirst())
        .or(this::inherited)
        .map(this::withCompanions)
        .orElse(List.of());
  }

  private Optional<MarkedPhrase> last(Predicate<MarkedPhrase> fitting) {
    for (int i = phrases.size() - 1; i >= 0; i--) {
      if (fitting.test(phrases.get(i))) {
        return Optional.of(phrases.get(i));
      }
    }
    return Optional.empty();
  }

  /// `शी जिनपिंग की भारत यात्रा`, `पुतिन के भारत आने पर`; and who is received, wherever he stands
  /// before: `पुतिन की हवाई अड्डे पर राष्ट्रपति ने अगवानी की`.
  private Optional<MarkedPhrase> owner(int reach) {
    boolean nominal =
        !trigger.isVerb() || trigger.verb().orElseThrow().form() == VerbForm.INFINITIVE;
    if (!nominal || !frame.parties().contains(CaseMarker.GENITIVE)) {
      return Optional.empty();
    }
    if (frame.destination().contains(CaseMarker.ERGATIVE)) {
      return last(phrase -> isOwner(phrase) && phrase.range().end() <= reach);
    }
    int noun = trigger.range().start();
    return last(phrase -> phrase.range().end() <= (phrase.isPossessor() ? noun : reach))
        .filter(this::isOwner)
        .filter(phrase -> reach - phrase.range().end() <= OWNER_REACH && !hasVerb(phrase, reach));
  }

  private boolean isOwner(MarkedPhrase phrase) {
    return phrase.marker() == CaseMarker.GENITIVE
        && phrase.isActing()
        && clause.range().covers(phrase.range());
  }

  private boolean isTraveller(MarkedPhrase phrase) {
    return phrase.isActing() && frame.parties().contains(phrase.marker());
  }

  private boolean isSubject(MarkedPhrase phrase) {
    return isTraveller(phrase)
        && (phrase.marker() == CaseMarker.NOMINATIVE || phrase.marker() == CaseMarker.ERGATIVE)
        && !isKin(phrase);
  }

  /// `पत्नी मेलानिया और दो बेटों के साथ`: the family comes along.
  private static boolean isKin(MarkedPhrase phrase) {
    return phrase.mentions().getFirst() instanceof Mention.PersonMention person
        && person.title() != null
        && person.title().level() == Level.KIN;
  }

  private boolean isSubjectBefore(MarkedPhrase phrase) {
    return isSubject(phrase)
        && clause.range().covers(phrase.range())
        && phrase.range().end() <= trigger.range().start();
  }

  private boolean isSubjectBehind(MarkedPhrase phrase) {
    return isSubject(phrase)
        && clause.range().covers(phrase.range())
        && phrase.range().start() >= trigger.range().end();
  }

  /// `मैक्रों ने शी को पेरिस आने का प्रस्ताव दिया`: whoever is asked to come.
  private boolean isCalled(MarkedPhrase phrase, int reach) {
    return phrase.marker() == CaseMarker.ACCUSATIVE
        && isTraveller(phrase)
        && scope.covers(phrase.range())
        && phrase.range().end() <= reach
        && trigger.verb().filter(verb -> verb.form() == VerbForm.INFINITIVE).isPresent();
  }

  /// `मोदी का विमान पेरिस में उतरा`.
  private boolean isAboard(MarkedPhrase phrase) {
    return phrase.marker() == CaseMarker.GENITIVE
        && phrase.isActing()
        && !phrase.delegated()
        && scope.covers(phrase.range())
        && phrase.end() < trigger.range().start()
        && frame.predicate().vehicles().contains(document.token(phrase.end()).key());
  }

  /// `राजेश अग्रवाल की अगुआई में टीम जाएगी`.
  private boolean isLeader(MarkedPhrase phrase) {
    return phrase.marker() == CaseMarker.LED_BY
        && isTraveller(phrase)
        && scope.covers(phrase.range())
        && phrase.end() <= trigger.range().start();
  }

  /// `मॉरिसन को टोक्यो जाना था`; and whom one invites or sends.
  private boolean isDative(MarkedPhrase phrase) {
    boolean due =
        !trigger.isVerb()
            || frame.parties().equals(List.of(CaseMarker.ACCUSATIVE))
            || trigger.verb().orElseThrow().form() == VerbForm.INFINITIVE
                && (trigger.verb().orElseThrow().has(Auxiliary.PAST)
                    || trigger.verb().orElseThrow().has(Auxiliary.PRESENT));
    return due && isTraveller(phrase) && phrase.marker() != CaseMarker.GENITIVE;
  }

  /// `चीन पहुंचे मोदी`, `भारत के दौरे पर आए शाह`: the verb stands before its subject.
  private boolean isAttributive() {
    return descriptive().filter(VerbGroup::attributive).isPresent();
  }

  /// `पुतिन के भाषण के बाद पोलैंड के दौरे पर आए बाइडन`: whoever came, whosever the speech was.
  private boolean isOfDescribed() {
    return !trigger.isVerb() && isAttributive() && phrases.stream().anyMatch(this::isDescribed);
  }

  private Optional<VerbGroup> descriptive() {
    if (trigger.verb().isPresent()) {
      return trigger.verb();
    }
    return trigger.marker().filter(marker -> marker == CaseMarker.TOPIC).isEmpty()
        ? Optional.empty()
        : clause.verbs().stream()
            .filter(verb -> verb.range().start() == trigger.range().end() + 1)
            .findFirst();
  }

  /// `ट्रंप ने क्यूबा में आए तूफान पर शोक जताया`, `पेरिस पहुंचने वाले लोगों को काम मिलेगा`: what
  /// came there is not whoever acts.
  boolean areOthers() {
    return trigger.isVerb()
        && phrases.stream().noneMatch(this::isDescribed)
        && (isDueToDescribe()
            || isAttributive()
                && last(this::isSubjectBefore)
                    .filter(subject -> subject.marker() == CaseMarker.ERGATIVE)
                    .isPresent());
  }

  /// `पहुंचने वाले` before a noun.
  private boolean isDueToDescribe() {
    return trigger
        .verb()
        .filter(verb -> verb.has(Auxiliary.PROSPECTIVE) && !verb.isFinite())
        .map(verb -> verb.range().end())
        .filter(at -> at < document.tokens().size() && document.token(at).isWord())
        .isPresent();
  }

  /// In `पेरिस में हुई तीनों देशों की बैठक` it is the meeting, and not whose it is.
  private boolean isDescribed(MarkedPhrase phrase) {
    if (!phrase.isActing()
        || !frame.parties().contains(CaseMarker.NOMINATIVE)
        || frame.isStay() && phrase.marker() == CaseMarker.GENITIVE) {
      return false;
    }
    boolean onTrip = trigger.marker().filter(marker -> marker == CaseMarker.TOPIC).isPresent();
    int at = trigger.range().end() + (onTrip ? 1 : 0);
    int behind = descriptive().map(verb -> verb.range().end()).orElse(at);
    return (onTrip || isAttributive() || isDueToDescribe()) && phrase.range().start() == behind;
  }

  /// The subject of the clause before; behind `जो` whoever was named last.
  private Optional<MarkedPhrase> inherited() {
    if (previous.isEmpty()) {
      return Optional.empty();
    }
    TokenRange before = previous.get().range();
    if (clause.opens() == null) {
      return phrases.stream()
          .filter(phrase -> before.covers(phrase.range()) && isSubject(phrase))
          .findFirst();
    }
    return clause.opens() == Grammar.Opens.RELATIVE
        ? last(
            phrase -> before.covers(phrase.range()) && phrase.isActing() && !phrase.isPossessor())
        : Optional.empty();
  }

  /// Those who travel along: `विदेश मंत्री के साथ`, `के नेतृत्व में`.
  private List<MarkedPhrase> withCompanions(MarkedPhrase lead) {
    List<MarkedPhrase> all = new ArrayList<>(List.of(lead));
    for (MarkedPhrase phrase : phrases) {
      boolean along =
          phrase.marker() == CaseMarker.COMITATIVE
              || phrase.marker() == CaseMarker.LED_BY
              || phrase.marker() == CaseMarker.BESIDES;
      if (along && isTraveller(phrase) && scope.covers(phrase.range())) {
        all.add(phrase);
      }
    }
    return all;
  }

  /// Whether a verb of its own stands between a phrase and the noun of the trip.
  boolean hasVerb(MarkedPhrase phrase, int until) {
    int start = phrase.range().end();
    TokenRange between = new TokenRange(start, Math.max(start, until));
    return clause.verbs().stream()
        .filter(verb -> between.covers(verb.range()) && !isOfNoun(verb))
        .anyMatch(verb -> verb.form() != VerbForm.INFINITIVE);
  }

  /// `चार्ल्स का शुरू हो रहा दौरा`, `मोदी के शुरू हो रहे रूस दौरे`: it only describes the trip.
  private boolean isOfNoun(VerbGroup verb) {
    int behind = trigger.range().start() - verb.range().end();
    return !trigger.isVerb()
        && (behind == 0 || behind == 1 && verb.attributive())
        && !verb.has(Auxiliary.PRESENT)
        && !verb.has(Auxiliary.PAST);
  }
}
