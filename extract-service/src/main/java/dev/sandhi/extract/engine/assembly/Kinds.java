package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.Trait;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import java.util.Optional;

/// What makes a visit a visit, and who counts as a party.
final class Kinds {

  private Kinds() {}

  static boolean isVisit(EventCandidate candidate) {
    return candidate.frame().says().kind() == MeetingKind.VISIT;
  }

  /// A trip leads to a country that the traveller does not come from.
  static Optional<String> abroad(Cast travellers, Site destination) {
    return Optional.ofNullable(destination.country())
        .filter(_ -> !travellers.parties().isEmpty())
        .filter(country -> !travellers.parties().containsKey(country));
  }

  /// Two sides meet; at a gathering of a body that is named one is enough, but `के दौरान` somebody
  /// must have been there.
  static boolean isBetweenTwo(EventCandidate candidate, Cast cast) {
    boolean during = candidate.marker().filter(marker -> marker == CaseMarker.DURING).isPresent();
    boolean gathering = candidate.is(Trait.GATHERING) && !(during && cast.figures().isEmpty());
    return cast.parties().size() > (gathering ? 0 : 1)
        || cast.bodies().size() == 1 && isOfMembers(candidate, cast);
  }

  /// What the members of a body declare together, or agree on among themselves.
  private static boolean isOfMembers(EventCandidate candidate, Cast cast) {
    boolean statement =
        candidate
            .instrument()
            .filter(instrument -> instrument.kind() == AgreementKind.JOINT_STATEMENT)
            .isPresent();
    return statement
        || candidate.is(Trait.MEMBERS)
        || candidate.instrument().isPresent()
            && candidate.arguments().stream()
                .allMatch(argument ->
                    argument.marker() == CaseMarker.GENITIVE
                        || !(argument.mention() instanceof BodyMention body)
                        || !cast.parties().containsKey(body.body().code()));
  }
}
