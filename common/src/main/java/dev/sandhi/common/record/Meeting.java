package dev.sandhi.common.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contact between representatives of two or more countries or international bodies.
@Schema(description = "A contact between representatives of countries or international bodies.")
public record Meeting(
    @Schema(
            description = "`mtg_…` for a stored meeting, `rep_…` for what one text says.",
            examples = "mtg_vk6ft85fzzzr02ye95rj")
        String id,
    MeetingKind kind,
    @Schema(description = "`null` where the text does not tell.") @Nullable MeetingMode mode,
    MeetingStatus status,
    @Schema(description = "The name of a named gathering, as in the text without its number.")
        @Nullable String name,
    @Schema(description = "Its number in the series.", examples = "12") @Nullable Integer ordinal,
    @Nullable EventDate date,
    @Nullable Place place,
    @Schema(
            description = "Who meets: ISO 3166-1 alpha-2, or the code of a body.",
            examples = "[\"US\", \"PE\"]")
        List<String> parties,
    List<Participant> participants,
    List<Topic> topics,
    @Schema(description = "What came of it or was talked over, in the words of the text.")
        List<String> outcomes,
    @Schema(description = "Mentioned only in passing, as what is long known.") boolean background,
    @Schema(description = "How likely the record is right, from 0 to 1.", examples = "0.93")
        double confidence,
    List<Evidence> evidence,
    @Schema(description = "The articles that tell of it; empty for a text that is not stored.")
        List<Report> reports,
    @Schema(description = "What its reports say together; only a stored event has it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Joined joined)
    implements EventRecord {

  public Meeting {
    parties = List.copyOf(parties);
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
    outcomes = List.copyOf(outcomes);
    evidence = List.copyOf(evidence);
    reports = List.copyOf(reports);
  }

  /// What one text says, which was joined with nothing yet.
  public Meeting(
      String id,
      MeetingKind kind,
      @Nullable MeetingMode mode,
      MeetingStatus status,
      @Nullable String name,
      @Nullable Integer ordinal,
      @Nullable EventDate date,
      @Nullable Place place,
      List<String> parties,
      List<Participant> participants,
      List<Topic> topics,
      List<String> outcomes,
      boolean background,
      double confidence,
      List<Evidence> evidence,
      List<Report> reports) {
    this(
        id,
        kind,
        mode,
        status,
        name,
        ordinal,
        date,
        place,
        parties,
        participants,
        topics,
        outcomes,
        background,
        confidence,
        evidence,
        reports,
        null);
  }

  @Override
  @JsonIgnore
  public List<Participant> people() {
    return participants;
  }
}
