package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where somebody travels: fills the roles of a frame that has a destination.
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
  private final Optional<Clause> following;
  private final Document document;
  private final TokenRange scope;
  private final List<MarkedPhrase> phrases;
  private final Frame frame;
  private final Travellers travellers;

  Trips(ClauseView view, Trigger trigger, TokenRange scope, Buildings buildings) {
    this.trigger = trigger;
    this.clause = view.clause();
    this.following = view.following();
    this.document = view.document();
    this.scope = scope;
    this.phrases = trigger.isVerb() ? buildings.joined(view) : view.phrases();
    this.frame = trigger.frame();
    this.travellers = new Travellers(view, trigger, scope, phrases);
  }

  List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    if (phrases.isEmpty() || travellers.areOthers()) {
      return arguments;
    }
    List<MarkedPhrase> goals = goals();
    goals.forEach(goal -> add(goal, Role.DESTINATION, arguments));
    int reach = trigger.range().start();
    for (MarkedPhrase goal : goals) {
      reach = goal.isActing() ? reach : Math.min(reach, goal.range().start());
    }
    travellers.before(reach).stream()
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
    if (goals.isEmpty()) {
      goals = landing();
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

  /// `असमारा हवाई अड्डे पर जब X का विमान उतरा`: what lands does so where the clause says.
  private List<MarkedPhrase> landing() {
    int vehicle = trigger.range().start() - 1;
    boolean lands =
        trigger.isVerb()
            && scope.contains(vehicle)
            && frame.predicate().vehicles().contains(document.token(vehicle).key());
    return phrases.stream()
        .filter(phrase -> lands && scope.covers(phrase.range()) && isGoal(phrase))
        .filter(phrase -> phrase.marker() != CaseMarker.NOMINATIVE)
        .limit(1)
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
      if (!isGoal(phrase)
          || reach - phrase.range().end() > farthest
          || travellers.hasVerb(phrase, reach)) {
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
    int first = frame.isStay() ? 1 : VERB_REACH;
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

  /// `दुबई होते हुए पेरिस पहुंचे`: where one only changes planes. Through countries a tour leads.
  private boolean isOnTheWay(MarkedPhrase phrase) {
    return phrase.mentions().getLast() instanceof Mention.PlaceMention
        && clause.verbs().stream()
            .filter(verb -> verb.range().start() == phrase.end() && !verb.isFinite())
            .filter(verb -> verb.range().end() <= trigger.range().start())
            .anyMatch(
                verb -> verb.form() == VerbForm.HABITUAL || verb.form() == VerbForm.CONJUNCTIVE);
  }

  /// `हर राष्ट्रपति पहले दिल्ली आता है` tells of no trip.
  private boolean isHabit() {
    return trigger
        .verb()
        .filter(verb -> verb.form() == VerbForm.HABITUAL && verb.isFinite())
        .isPresent();
  }

  private boolean isGoal(MarkedPhrase phrase) {
    return frame.destination().contains(phrase.marker())
        && phrase.isPlaceLike()
        && !isOnTheWay(phrase);
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
}
