package dev.sandhi.query.event;

import dev.sandhi.common.record.Meeting;
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

/// Meetings and visits.
@Path("/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
final class MeetingResource {

  private final EventPages events;

  MeetingResource(EventPages events) {
    this.events = events;
  }

  @GET
  @Operation(
      operationId = "listMeetings",
      summary = "List meetings",
      description =
          "The meetings that match every parameter, newest first: by their own date, or by that of"
              + " the first report where it is unknown.")
  @APIResponse(responseCode = "200", description = "A page of meetings; empty where none matches.")
  public Page<Meeting> list(
      @BeanParam MeetingParameters parameters, @BeanParam PageParameters page) {
    return events.page(parameters::filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMeeting",
      summary = "Get a meeting",
      description = "One meeting, with the articles that report it and the words that say so.")
  @APIResponse(responseCode = "200", description = "The meeting.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Meeting get(
      @Parameter(
              description = "The id of the meeting.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.MEETING_ID),
              example = "mtg_2v9c6w4t8n5r3p7k")
          @RestPath
          String id) {
    return events.one(EventType.MEETING, id);
  }
}
