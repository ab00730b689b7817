package dev.sandhi.extract.engine.frame;

import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.EventCandidate.Role;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.List;

/// Whom somebody speaks to in the course of talks that name no partner: `X ने फोन पर बातचीत के
/// दौरान Y को न्योता दिया`.
final class Addressees {

  private Addressees() {}

  /// Those who stand with को behind the talks. Where the clause begins with the talks, as in `बैठक
  /// के दौरान X ने Y को …`, they were told before, and Y need not have been there; nor need he be
  /// at a gathering of a body.
  ///
  /// @param told who takes part by the frame
  static List<Argument> of(ClauseView view, Trigger trigger, List<Argument> told) {
    boolean talks =
        isSetting(trigger)
            && trigger.frame().says().kind() == MeetingKind.MEETING
            && trigger.range().start() > view.clause().range().start()
            && told.stream().allMatch(Addressees::isSubject)
            && view.phrases().stream().noneMatch(Addressees::isOfBody);
    if (!talks) {
      return List.of();
    }
    return view.phrases().stream()
        .filter(phrase -> phrase.marker() == CaseMarker.ACCUSATIVE)
        .filter(phrase -> phrase.range().start() >= trigger.range().end())
        .filter(phrase -> view.clause().range().covers(phrase.range()))
        .filter(phrase -> phrase.mentions().stream().allMatch(Addressees::isSomebody))
        .limit(1)
        .flatMap(phrase -> phrase.mentions().stream())
        .map(mention -> new Argument(mention, CaseMarker.COMITATIVE, Role.PARTY))
        .toList();
  }

  private static boolean isSubject(Argument argument) {
    return argument.marker() == CaseMarker.ERGATIVE || argument.marker() == CaseMarker.NOMINATIVE;
  }

  private static boolean isSetting(Trigger trigger) {
    return trigger
        .marker()
        .filter(marker ->
            marker == CaseMarker.DURING
                || marker == CaseMarker.LOCATIVE && !trigger.frame().gathering())
        .isPresent();
  }

  private static boolean isOfBody(MarkedPhrase phrase) {
    return phrase.mentions().stream().anyMatch(Mention.BodyMention.class::isInstance);
  }

  private static boolean isSomebody(Mention mention) {
    return switch (mention) {
      case Mention.PersonMention _, Mention.OfficeMention _, Mention.PronounMention _ -> true;
      case Mention.CountryMention _,
          Mention.BodyMention _,
          Mention.PlaceMention _,
          Mention.GroupMention _ ->
          false;
    };
  }
}
