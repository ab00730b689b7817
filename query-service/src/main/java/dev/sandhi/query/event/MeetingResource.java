package dev.sandhi.query.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.query.article.StoredArticle;
import dev.sandhi.query.format.Format;
import dev.sandhi.query.http.PageMeta;
import dev.sandhi.query.http.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Meetings and visits.
@Path("/v1/meetings")
@Tag(name = "meetings")
final class MeetingResource {

  private final EventPages pages;
  private final EventItems items;

  MeetingResource(EventPages pages, EventItems items) {
    this.pages = pages;
    this.items = items;
  }

  /// What a page of meetings holds, for the API document.
  record MeetingPage(
      @Schema(description = "The meetings, in order.") List<Meeting> data,
      PageMeta meta,
      @Schema(description = "What `facets` asked for; `null` where it did not.")
          @Nullable Facets facets) {}

  @GET
  @Produces({
    Format.JSON_TYPE,
    EventPages.SPARSE_TYPE,
    Format.NDJSON_TYPE,
    Format.CSV_TYPE,
    Format.PLOVER_TYPE,
    Format.CAMEO_TYPE
  })
  @Operation(
      operationId = "listMeetings",
      summary = "List meetings",
      description =
          "The meetings that match every parameter, newest first: by their own date, or by that of"
              + " the first report where it is unknown.")
  @APIResponse(
      responseCode = "200",
      description = "A page of meetings; empty where none matches.",
      content = {
        @Content(
            mediaType = Format.JSON_TYPE,
            schema = @Schema(implementation = MeetingPage.class)),
        @Content(mediaType = EventPages.SPARSE_TYPE, schema = @Schema(ref = "SparsePage")),
        @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(ref = "Lines")),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(ref = "Table")),
        @Content(mediaType = Format.PLOVER_TYPE, schema = @Schema(ref = "Lines")),
        @Content(mediaType = Format.CAMEO_TYPE, schema = @Schema(ref = "Table"))
      })
  public Response list(
      @BeanParam MeetingParameters parameters,
      @BeanParam ListParameters shape,
      @BeanParam PageParameters page,
      @Context HttpHeaders headers) {
    return pages.page(
        new EventPages.Request(
            EventType.MEETING,
            parameters::conditions,
            shape,
            page,
            headers.getAcceptableMediaTypes()));
  }

  /// A meeting and what `include` asked for, for the API document.
  @Schema(description = "A meeting, and what `include` asked for.", allOf = Meeting.class)
  record MeetingItem(
      @Schema(description = "What `include` asked for; not there where it did not.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable MeetingAdditions included) {}

  @Schema(description = "What `include` asked for; `null` what it did not.")
  record MeetingAdditions(
      @Schema(description = "What each article says of it by itself, the earliest first.")
          @Nullable List<Meeting> reports,
      @Schema(description = "The values that became others, the latest first; 1000 at most.")
          @Nullable List<HistoryEntry> history,
      @Schema(description = "The articles that tell of it, the earliest first.")
          @Nullable List<StoredArticle> articles) {}

  @GET
  @Path("/{id}")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "getMeeting",
      summary = "Get a meeting",
      description =
          "One meeting, with the articles that report it and the words that say so; what `include`"
              + " asks for comes in one more member, which is not there otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The meeting.",
      content = @Content(schema = @Schema(implementation = MeetingItem.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Uni<Response> get(
      @Parameter(
              description = "The id of the meeting.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.MEETING_ID),
              example = "mtg_vk6ft85fzzzr02ye95rj")
          @RestPath
          String id,
      @BeanParam ItemParameters parameters) {
    return items.one(EventType.MEETING, id, parameters);
  }

  /// What each article says of a meeting.
  record MeetingReports(
      @Schema(description = "The accounts, the earliest first; `id` is that of the report.")
          List<Meeting> data) {}

  @GET
  @Path("/{id}/reports")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "listMeetingReports",
      summary = "List the reports of a meeting",
      description = "What each article says of the meeting by itself, before they were joined.")
  @APIResponse(
      responseCode = "200",
      description = "The reports.",
      content = @Content(schema = @Schema(implementation = MeetingReports.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Response reports(
      @Parameter(
              description = "The id of the meeting.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.MEETING_ID),
              example = "mtg_vk6ft85fzzzr02ye95rj")
          @RestPath
          String id) {
    return items.reports(EventType.MEETING, id);
  }

  @GET
  @Path("/{id}/history")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "getMeetingHistory",
      summary = "Get the history of a meeting",
      description =
          "Each value of the meeting that became another one: when, by which article, engine or"
              + " curator, and why.")
  @APIResponse(
      responseCode = "200",
      description = "The history.",
      content = @Content(schema = @Schema(implementation = History.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Response history(
      @Parameter(
              description = "The id of the meeting.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.MEETING_ID),
              example = "mtg_vk6ft85fzzzr02ye95rj")
          @RestPath
          String id) {
    return items.history(EventType.MEETING, id);
  }
}
