package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.frame.EventCandidate.Argument;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry.Locality;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import java.util.List;
import java.util.Optional;

/// The capitals that stand for their governments.
final class Capitals {

  private final AnnotatedDocument annotated;
  private final Sites sites;

  Capitals(AnnotatedDocument annotated, Sites sites) {
    this.annotated = annotated;
    this.sites = sites;
  }

  /// A capital acts for its country, where it does something and nothing is done in it.
  Optional<String> government(Argument argument, PlaceMention place, EventCandidate candidate) {
    return Optional.of(place)
        .filter(Capitals::isCapital)
        .filter(_ -> Casting.isMarked(argument) || isOfTwo(candidate))
        .filter(_ -> argument.marker() != CaseMarker.ABLATIVE)
        .flatMap(PlaceMention::country);
  }

  private static boolean isCapital(Mention mention) {
    return mention instanceof PlaceMention place
        && Optional.ofNullable(place.locality()).filter(Locality::standsForGovernment).isPresent();
  }

  /// `काबुल और इस्लामाबाद सहमत हुए`: two capitals that agree are their governments, if the news is
  /// not from there: `दोहा/काहिरा, 15 जनवरी।`.
  private boolean isOfTwo(EventCandidate candidate) {
    if (candidate.frame().says().record() != Frame.Type.AGREEMENT) {
      return false;
    }
    List<TokenRange> capitals =
        candidate.arguments().stream()
            .filter(argument -> argument.marker() == CaseMarker.NOMINATIVE)
            .map(Argument::mention)
            .filter(Capitals::isCapital)
            .map(Mention::range)
            .toList();
    return capitals.size() > 1
        && sites.datelines(annotated).stream().map(Site::words).noneMatch(capitals::contains);
  }
}
