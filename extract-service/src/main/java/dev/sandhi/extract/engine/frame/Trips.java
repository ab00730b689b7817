package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
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

/// Who travels, and where to: fills the roles of a frame that has a destination.
final class Trips {

  /// How many words may part the goal from its noun: `चीन की अपनी पहली चार दिवसीय राजकीय यात्रा`.
  private static final int GOAL_REACH = 8;

  /// How many words may part a marked goal from its verb: `पेरिस में ही थे`.
  private static final int VERB_REACH = 2;

  /// How many words may part the goals of a tour.
  private static final int LIST_REACH = 5;

  /// How many words may part the two halves of a goal: `चीन के शहर तियानजिन`.
  private static final int NAME_REACH = 3;

  private final Trigger trigger;
  private final Clause clause;
  private final Optional<Clause> previous;
  private final Optional<Clause> following;
  private final Document document;
  private final TokenRange scope;
  private final List<MarkedPhrase> phrases;
  private final Frame frame;

  Trips(ClauseView view, Trigger trigger, TokenRange scope, Buildings buildings) {
    this.trigger = trigger;
    this.clause = view.clause();
    this.previous = view.previous();
    this.following = view.following();
    this.document = view.document();
    this.scope = scope;
    this.phrases = trigger.isVerb() ? buildings.joined(view) : view.phrases();
    this.frame = trigger.frame();
  }

  List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    if (phrases.isEmpty() || describesAnother()) {
      return arguments;
    }
    List<MarkedPhrase> goals = goals();
    goals.forEach(goal -> add(goal, Role.DESTINATION, arguments));
    int reach = trigger.range().start();
    for (MarkedPhrase goal : goals) {
      reach = goal.isActing() ? reach : Math.min(reach, goal.range().start());
    }
    travellers(reach).stream()
        .filter(phrase -> !trigger.frame().people() || phrase.isActing())
        .forEach(phrase -> add(phrase, Role.PARTY, arguments));
    return arguments;
  }

  /// A delegation stands for its country.
  private static void add(MarkedPhrase phrase, Role role, List<Argument> into) {
    CaseMarker marker = phrase.delegated() ? CaseMarker.BEHALF : phrase.marker();
    phrase.mentions().forEach(mention -> into.add(new Argument(mention, marker, role)));
  }

  private List<MarkedPhrase> goals() {
    List<MarkedPhrase> goals = trigger.isVerb() ? goalsOfVerb() : goalsOfNoun();
    if (goals.isEmpty()) {
      goals = phrases.stream().filter(this::isGoalBehind).limit(1).toList();
    }
    if (goals.isEmpty()) {
      goals = begunAt();
    }
    return goals.isEmpty() ? hosts() : goals;
  }

  /// `दौरा मंगलवार को रियाद से शुरू हुआ`, also in a clause with `जो`: the first goal of a tour.
  private List<MarkedPhrase> begunAt() {
    List<String> beginnings = frame.predicate().beginnings();
    if (beginnings.isEmpty()) {
      return List.of();
    }
    TokenRange within =
        following
            .filter(next -> next.opens() == Grammar.Opens.RELATIVE)
            .map(next -> clause.range().to(next.range()))
            .orElse(clause.range());
    boolean begun = within.tokens().anyMatch(at -> beginnings.contains(document.token(at).key()));
    return phrases.stream()
        .filter(phrase -> begun && within.covers(phrase.range()))
        .filter(phrase -> phrase.marker() == CaseMarker.ABLATIVE && phrase.isPlaceLike())
        .limit(1)
        .map(phrase -> phrase.as(CaseMarker.LOCATIVE))
        .toList();
  }

  /// The goal nearest before the noun; before it the rest of its name (`चीन के शहर तियानजिन`).
  private List<MarkedPhrase> goalsOfNoun() {
    List<MarkedPhrase> goals = new ArrayList<>();
    int reach = trigger.range().start();
    for (MarkedPhrase phrase : phrases.reversed()) {
      if (phrase.range().end() > reach || !scope.covers(phrase.range()) || phrase.isPossessor()) {
        continue;
      }
      int farthest = goals.isEmpty() ? GOAL_REACH : NAME_REACH;
      if (!isGoal(phrase) || reach - phrase.range().end() > farthest || hasVerb(phrase, reach)) {
        break;
      }
      goals.addFirst(phrase);
      reach = phrase.range().start();
    }
    return goals;
  }

  /// The goals just before the verb, each near the next: `सोमवार को मिस्र, मंगलवार को इसराइल`. Of
  /// the marked ones only the nearest.
  private List<MarkedPhrase> goalsOfVerb() {
    List<MarkedPhrase> goals = new ArrayList<>();
    int reach = trigger.range().start();
    int first = isStay() ? 1 : VERB_REACH;
    for (MarkedPhrase phrase : phrases.reversed()) {
      int farthest = goals.isEmpty() ? first : LIST_REACH;
      int gap = reach - phrase.range().end();
      boolean listed = goals.isEmpty() || phrase.marker() == CaseMarker.NOMINATIVE;
      if (gap == Math.clamp(gap, 0, farthest)
          && listed
          && scope.covers(phrase.range())
          && isGoal(phrase)) {
        goals.addFirst(phrase);
        reach = phrase.range().start();
      }
    }
    return isHabit() ? List.of() : goals;
  }

  /// `ब्रसेल्स में थे`, but not `ब्रसेल्स में सहमत थे`: whoever stays is told by the place alone.
  private boolean isStay() {
    return frame.destination().equals(List.of(CaseMarker.LOCATIVE));
  }

  /// `हर राष्ट्रपति पहले दिल्ली आता है` tells of no trip.
  private boolean isHabit() {
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.HABITUAL && verb.isFinite())
        .isPresent();
  }

  private boolean hasVerb(MarkedPhrase phrase, int until) {
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

  private boolean isGoal(MarkedPhrase phrase) {
    return frame.destination().contains(phrase.marker()) && phrase.isPlaceLike();
  }

  /// `आखिरी पड़ाव सैंटो डोमिंगो था`, and in a headline `कल जाएंगे लंदन`.
  private boolean isGoalBehind(MarkedPhrase phrase) {
    int end = trigger.verb().map(verb -> verb.range().end()).orElse(trigger.range().end());
    int start = phrase.range().start();
    boolean inside = !trigger.isVerb() && trigger.marker().isEmpty() && start < end;
    return isGoal(phrase)
        && phrase.marker() == CaseMarker.NOMINATIVE
        && start >= trigger.range().end()
        && (inside || start == end);
  }

  /// Where no goal is told, the trip leads to whoever invites or receives.
  private List<MarkedPhrase> hosts() {
    return phrases.stream()
        .filter(phrase -> clause.range().covers(phrase.range()) && phrase.isActing())
        .filter(this::isHost)
        .limit(1)
        .toList();
  }

  /// Whoever invites or receives; also without ने, where nothing but a reception is told.
  private boolean isHost(MarkedPhrase phrase) {
    return switch (phrase.marker()) {
      case INVITER, ERGATIVE -> frame.destination().contains(phrase.marker());
      case NOMINATIVE -> frame.destination().equals(List.of(CaseMarker.ERGATIVE));
      default -> false;
    };
  }

  private List<MarkedPhrase> travellers(int reach) {
    Optional<MarkedPhrase> owner = owner(reach);
    if (owner.isPresent()) {
      return List.of(owner.get());
    }
    if (isStay() && isAttributive()) {
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
        .filter(phrase -> reach - phrase.range().end() <= GOAL_REACH && !hasVerb(phrase, reach));
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

  /// `ट्रंप ने क्यूबा में आए तूफान पर शोक जताया`: what came there is not whoever acts.
  private boolean describesAnother() {
    return trigger.isVerb()
        && isAttributive()
        && phrases.stream().noneMatch(this::isDescribed)
        && last(this::isSubjectBefore)
            .filter(subject -> subject.marker() == CaseMarker.ERGATIVE)
            .isPresent();
  }

  private boolean isDescribed(MarkedPhrase phrase) {
    if (!phrase.isActing() || !frame.parties().contains(CaseMarker.NOMINATIVE)) {
      return false;
    }
    boolean onTrip = trigger.marker().filter(marker -> marker == CaseMarker.TOPIC).isPresent();
    int at = trigger.range().end() + (onTrip ? 1 : 0);
    int behind = descriptive().map(verb -> verb.range().end()).orElse(at);
    return (onTrip || isAttributive()) && phrase.range().start() == behind;
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
        ? last(phrase -> before.covers(phrase.range()) && phrase.isActing())
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
}
