package dev.sandhi.common.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A commitment between countries or international bodies, at any point of its life.
@Schema(description = "A commitment between countries or bodies, at any point of its life.")
public record Agreement(
    @Schema(
            description = "`agr_…` for a stored agreement, `rep_…` for what one text says.",
            examples = "agr_r946k937b9b0gtec6rw7")
        String id,
    AgreementKind kind,
    AgreementStatus status,
    @Schema(description = "Its name where the text gives one.") @Nullable String title,
    @Schema(description = "How many, where the text speaks of several together.", examples = "6")
        @Nullable Integer count,
    @Schema(description = "When that status came about; mostly the signing.")
        @Nullable EventDate date,
    @Nullable Place place,
    @Schema(
            description = "Whom it binds: ISO 3166-1 alpha-2, or the code of a body.",
            examples = "[\"IN\", \"US\"]")
        List<String> parties,
    @Schema(description = "The people said to sign, conclude or exchange it.")
        List<Participant> signatories,
    @Schema(description = "How long it holds, ISO 8601.", examples = "P10Y")
        @Nullable String duration,
    List<Topic> topics,
    @Schema(description = "What it binds the parties to, in the words of the text.")
        List<String> provisions,
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

  public Agreement {
    parties = List.copyOf(parties);
    signatories = List.copyOf(signatories);
    topics = List.copyOf(topics);
    provisions = List.copyOf(provisions);
    evidence = List.copyOf(evidence);
    reports = List.copyOf(reports);
  }

  /// What one text says, which was joined with nothing yet.
  public Agreement(
      String id,
      AgreementKind kind,
      AgreementStatus status,
      @Nullable String title,
      @Nullable Integer count,
      @Nullable EventDate date,
      @Nullable Place place,
      List<String> parties,
      List<Participant> signatories,
      @Nullable String duration,
      List<Topic> topics,
      List<String> provisions,
      boolean background,
      double confidence,
      List<Evidence> evidence,
      List<Report> reports) {
    this(
        id,
        kind,
        status,
        title,
        count,
        date,
        place,
        parties,
        signatories,
        duration,
        topics,
        provisions,
        background,
        confidence,
        evidence,
        reports,
        null);
  }

  @Override
  @JsonIgnore
  public List<Participant> people() {
    return signatories;
  }
}
