package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.List;

/// Mentions joined as equals, with the case marker that they share: `भारत और अमेरिका के बीच`.
///
/// @param delegated a noun for those who act for the country follows: `चीन के अधिकारियों ने`
/// @param end where the phrase ends with its marker
public record MarkedPhrase(
    TokenRange range, List<Mention> mentions, CaseMarker marker, boolean delegated, int end) {

  public MarkedPhrase {
    mentions = List.copyOf(mentions);
  }

  /// The same with another marker.
  MarkedPhrase as(CaseMarker other) {
    return new MarkedPhrase(range, mentions, other, delegated, end);
  }

  /// Whether it names people, and not only the country or the place.
  boolean isActing() {
    return delegated
        || switch (mentions.getFirst()) {
          case Mention.PersonMention _,
              Mention.OfficeMention _,
              Mention.GroupMention _,
              Mention.PronounMention _ ->
              true;
          case Mention.CountryMention _, Mention.BodyMention _, Mention.PlaceMention _ -> false;
        };
  }

  /// Whether it names where somebody may go: a place or a country by its name.
  boolean isPlaceLike() {
    boolean placed =
        switch (mentions.getFirst()) {
          case Mention.PlaceMention _ -> true;
          case Mention.CountryMention country -> country.form() == Mention.CountryMention.Form.NAME;
          case Mention.PersonMention _,
              Mention.OfficeMention _,
              Mention.BodyMention _,
              Mention.GroupMention _,
              Mention.PronounMention _ ->
              false;
        };
    return placed && !isActing();
  }

  /// `नेपाल की यह उनकी पहली यात्रा`: whose the trip is, told between its goal and its noun.
  boolean isPossessor() {
    return marker == CaseMarker.GENITIVE && mentions.getFirst() instanceof Mention.PronounMention;
  }

  /// Whether the phrase can be the subject of its clause.
  boolean isSubject() {
    return switch (mentions.getFirst()) {
      case Mention.PlaceMention _ -> marker == CaseMarker.ERGATIVE;
      case Mention.PersonMention _,
          Mention.OfficeMention _,
          Mention.CountryMention _,
          Mention.BodyMention _,
          Mention.GroupMention _,
          Mention.PronounMention _ ->
          marker == CaseMarker.ERGATIVE || marker == CaseMarker.NOMINATIVE;
    };
  }
}
