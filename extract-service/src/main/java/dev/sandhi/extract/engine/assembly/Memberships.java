package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a body is a party beside its members: a gathering of it has those as parties that are
/// named, or else the body.
final class Memberships {

  private final Map<String, Set<String>> members;

  /// The bodies that the text names by themselves.
  private final Set<String> named;

  Memberships(Finders finders, AnnotatedDocument annotated) {
    this.members = finders.members();
    this.named = annotated.bodies().stream().map(NameEntry.Body::code).collect(Collectors.toSet());
  }

  /// Takes the bodies out that are there only for their members.
  void settle(Cast cast, EventCandidate candidate) {
    Set<String> bodies =
        cast.bodies().stream()
            .filter(body -> hasMember(cast, body) && !hasPeople(cast, body))
            .filter(body ->
                named.contains(body) || cast.countries() > 1 || isOfItsPeople(candidate, body))
            .collect(Collectors.toSet());
    cast.parties().keySet().removeAll(bodies);
  }

  /// `क्वाड की बैठक`, of which the text then tells as that of its members.
  boolean isOfMembers(Cast known, Cast told) {
    Set<String> parties = known.parties().keySet();
    return parties.size() == 1
        && told.parties().size() > 1
        && members
            .getOrDefault(parties.iterator().next(), Set.of())
            .containsAll(told.parties().keySet());
  }

  private boolean hasMember(Cast cast, String body) {
    return members.getOrDefault(body, Set.of()).stream().anyMatch(cast.parties()::containsKey);
  }

  /// A body whose own people take part meets a member like any other side: `नाटो महासचिव X ने
  /// तुर्की के …`.
  private static boolean hasPeople(Cast cast, String body) {
    return cast.figures().stream()
        .anyMatch(figure -> figure.country().filter(body::equals).isPresent());
  }

  /// `क्वाड नेताओं की बैठक में X`; but a member may meet them: `कैरिकॉम नेताओं के साथ`.
  private static boolean isOfItsPeople(EventCandidate candidate, String body) {
    return candidate.arguments().stream()
        .filter(argument -> argument.marker() == CaseMarker.GENITIVE)
        .map(Argument::mention)
        .anyMatch(mention ->
            mention instanceof OfficeMention office
                && office.affiliations().stream().anyMatch(of -> of.code().equals(body)));
  }
}
