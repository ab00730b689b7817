package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.frame.EventCandidate;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import org.jspecify.annotations.Nullable;

/// Where something takes place, with the words that tell it.
///
/// @param country a code; its words are those of the city or of the country itself
record Site(
    @Nullable TokenRange venue,
    @Nullable TokenRange city,
    @Nullable String cityLatin,
    @Nullable String country,
    TokenRange words) {

  /// `भारत-रूस में 28 करार`: whether it is between whom, and not where.
  boolean isSideOf(EventCandidate candidate) {
    return candidate.arguments().stream()
        .filter(argument -> argument.marker() == CaseMarker.BETWEEN)
        .anyMatch(argument -> argument.mention().range().overlaps(words));
  }

  /// The town without the building.
  Site town() {
    return new Site(null, city, cityLatin, country, words);
  }

  /// What a clause tells of where an event is: a later stage of it may be in another country.
  Site updatedBy(Site told, boolean later) {
    boolean moved = country != null && told.country != null && !country.equals(told.country);
    return later && moved ? told : completedBy(told);
  }

  /// This site with what only the other knows, where the two do not disagree.
  Site completedBy(Site other) {
    if (country != null && other.country != null && !country.equals(other.country)) {
      return this;
    }
    return new Site(
        venue == null ? other.venue : venue,
        city == null ? other.city : city,
        city == null ? other.cityLatin : cityLatin,
        country == null ? other.country : country,
        words);
  }
}
