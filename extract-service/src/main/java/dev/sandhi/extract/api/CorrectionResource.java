package dev.sandhi.extract.api;

import dev.sandhi.common.correction.Correction;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.correction.NewCorrection;
import dev.sandhi.extract.record.Curation;
import dev.sandhi.extract.record.RefusedCorrectionException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// What curators correct, and the history of what became of a record.
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections")
class CorrectionResource {

  private final Curation curation;

  CorrectionResource(Curation curation) {
    this.curation = curation;
  }

  @POST
  @Path("/corrections")
  @ResponseStatus(201)
  @Operation(
      operationId = "postCorrection",
      summary = "Correct an event",
      description =
          "Sets, clears or confirms a field, merges the event with another one, splits reports off,"
              + " or rejects it. It holds from then on, whatever is reported or read anew.")
  public Correction post(@NotNull @Valid NewCorrection correction) {
    return refusing(() -> curation.correct(correction));
  }

  @POST
  @Path("/corrections/{id}/revocation")
  @Operation(
      operationId = "postRevocation",
      summary = "Take a correction back",
      description = "The event is then as if it had not been made. It stays in the history.")
  public Correction revoke(@PathParam("id") long id, @NotNull @Valid Revocation revocation) {
    return refusing(() -> curation.revoke(id, revocation.reason(), revocation.curator()));
  }

  @GET
  @Path("/events/{id}/corrections")
  @Operation(
      operationId = "getCorrections",
      summary = "The corrections of an event",
      description = "Also those that were revoked, and those of events that it stands for.")
  public List<Correction> corrections(
      @PathParam("id") @Pattern(regexp = NewCorrection.EVENT) String id) {
    return curation.of(id);
  }

  @GET
  @Path("/events/{id}/history")
  @Operation(
      operationId = "getHistory",
      summary = "What became of an event's values",
      description = "Each value that became another one: when, through whom and why, oldest first.")
  public List<HistoryEntry> history(
      @PathParam("id") @Pattern(regexp = NewCorrection.EVENT) String id) {
    return curation.history(id);
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedCorrectionException refused) {
      throw HttpProblem.valueOf(
          refused.isUnknown() ? Status.NOT_FOUND : Status.BAD_REQUEST, refused.getMessage());
    }
  }

  /// Why a correction is taken back, and by whom.
  record Revocation(
      @Schema(description = "Why.", examples = "It was meant for another event.")
          @NotBlank
          @Size(max = 2_000)
          String reason,
      @Schema(description = "Who.", examples = "asha") @NotBlank @Size(max = 200) String curator) {}
}
