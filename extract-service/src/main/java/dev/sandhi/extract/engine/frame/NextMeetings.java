package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.lexicon.Grammar;
import java.util.List;
import java.util.function.Consumer;

/// What both sides decide where that is only to meet: they agree on nothing else.
final class NextMeetings {

  private final Grammar grammar;

  NextMeetings(Grammar grammar) {
    this.grammar = grammar;
  }

  /// `तय किया कि अगली बैठक बसरा में होगी`: takes what they decide from the clause before.
  void settle(List<ClauseView> views, List<List<EventCandidate>> told, Consumer<NearMiss> misses) {
    int last = views.size() < 2 ? 0 : lastOfWords(views);
    if (last < 1
        || views.get(last).clause().opens() != Grammar.Opens.COMPLEMENT
        || told.get(last).isEmpty()
        || !told.get(last).stream().allMatch(NextMeetings::isMeetingAhead)) {
      return;
    }
    List<EventCandidate> deciding =
        told.get(last - 1).stream().filter(candidate -> !isDecision(candidate)).toList();
    for (EventCandidate candidate : told.get(last - 1)) {
      if (isDecision(candidate)) {
        misses.accept(
            NearMiss.of(candidate.frame(), candidate.trigger(), NearMiss.Reason.TO_MEET_AGAIN));
      }
    }
    told.set(last - 1, deciding);
  }

  /// `अगली बैठक बसरा में करने पर सहमत हुए`, but not `शांति बनाए रखने और अगली बैठक बसरा में करने
  /// पर`.
  boolean isOne(ClauseView view, EventCandidate candidate, List<EventCandidate> all) {
    return isDecision(candidate)
        && all.stream()
            .filter(other -> other.trigger().end() <= candidate.trigger().start())
            .filter(other -> isMeetingAhead(other) && !isTrip(other))
            .anyMatch(meeting -> isAlone(view, meeting, candidate));
  }

  private static boolean isDecision(EventCandidate candidate) {
    return candidate.frame().instrument() == Frame.Instrument.OPTIONAL
        && candidate.instrument().isEmpty();
  }

  private static boolean isMeetingAhead(EventCandidate candidate) {
    return candidate.frame().says().record() == Frame.Type.MEETING
        && candidate.factuality() == Factuality.PLANNED;
  }

  private static boolean isTrip(EventCandidate candidate) {
    return candidate.frame().says().kind() == MeetingKind.VISIT;
  }

  /// Whether nothing else is decided beside a meeting, before it or behind.
  private boolean isAlone(ClauseView view, EventCandidate meeting, EventCandidate decision) {
    int start = view.clause().range().start();
    for (EventCandidate.Argument argument : decision.arguments()) {
      int end = argument.mention().range().end();
      start = end <= meeting.trigger().start() ? Math.max(start, end) : start;
    }
    for (int at = start; at < decision.trigger().start(); at++) {
      if (grammar.isCoordinator(view.document().token(at).key())) {
        return false;
      }
    }
    return true;
  }

  /// Behind the verb of the last clause there may be a stop alone.
  private static int lastOfWords(List<ClauseView> views) {
    int last = views.size() - 1;
    while (last > 0 && !views.get(last).hasWord()) {
      last--;
    }
    return last;
  }
}
