package dev.sandhi.query.event;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.query.http.Page;
import dev.sandhi.query.http.PageParameters;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Commitments between countries and bodies, from talks to termination.
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
final class AgreementResource {

  private final EventPages events;

  AgreementResource(EventPages events) {
    this.events = events;
  }

  @GET
  @Operation(
      operationId = "listAgreements",
      summary = "List agreements",
      description =
          "The agreements that match every parameter, newest first: by their own date, or by that"
              + " of the first report where it is unknown.")
  @APIResponse(
      responseCode = "200",
      description = "A page of agreements; empty where none matches.")
  public Page<Agreement> list(
      @BeanParam AgreementParameters parameters, @BeanParam PageParameters page) {
    return events.page(parameters::filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAgreement",
      summary = "Get an agreement",
      description = "One agreement, with the articles that report it and the words that say so.")
  @APIResponse(responseCode = "200", description = "The agreement.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Agreement get(
      @Parameter(
              description = "The id of the agreement.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.AGREEMENT_ID),
              example = "agr_7m3k9x5d2h8q4s6v")
          @RestPath
          String id) {
    return events.one(EventType.AGREEMENT, id);
  }
}
