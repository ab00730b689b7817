package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.List;
import java.util.Optional;

/// Verbs so common that mostly they tell of something else (होना, कहना): seen at once, by who and
/// what they lack, before anything else is read of them.
final class EverydayVerbs {

  private final Gazetteer<Boolean> here = Gazetteer.of("lexicon/here.tsv", "phrase", "place");

  /// Whether a clause speaks of something else than the one before by such a verb.
  static boolean areIn(ClauseView view) {
    return view.triggers().stream()
        .map(Trigger::frame)
        .anyMatch(frame -> frame.hosted() || isBareStay(frame));
  }

  /// What a predicate lacks that another of its frame has.
  Optional<NearMiss.Reason> missing(ClauseView view, Trigger trigger, List<Argument> arguments) {
    if (isBareStay(trigger.frame()) && leadsNowhere(view, trigger, arguments)) {
      return Optional.of(NearMiss.Reason.NO_GOAL);
    }
    return trigger.frame().hosted() && isOne(arguments)
        ? Optional.of(NearMiss.Reason.NO_GUEST)
        : Optional.empty();
  }

  private static boolean isOne(List<Argument> arguments) {
    return arguments.isEmpty()
        || arguments.size() == 1
            && !(arguments.getFirst().mention() instanceof Mention.GroupMention);
  }

  private static boolean isBareStay(Frame frame) {
    return frame.isStay() && frame.predicate().nouns().isEmpty() && !frame.arrival();
  }

  /// `बैठक हुई`, `वह खुश थे`, but not `और वहीं रहे`: no place is told, nor pointed to.
  private boolean leadsNowhere(ClauseView view, Trigger trigger, List<Argument> arguments) {
    int verb = trigger.range().start();
    return arguments.stream().noneMatch(argument -> argument.role() == Role.DESTINATION)
        && (verb == 0 || here.longest(view.document(), verb - 1, verb).isEmpty());
  }
}
