package dev.sandhi.query.feed;

import dev.sandhi.query.event.AgreementParameters;
import dev.sandhi.query.event.Conditions;
import dev.sandhi.query.event.MeetingParameters;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Atom feeds of the same lists.
@Path("/v1/feeds")
@Produces(AtomFeed.TYPE)
@Tag(name = "changes")
final class FeedResource {

  private final AtomFeeds feeds;

  FeedResource(AtomFeeds feeds) {
    this.feeds = feeds;
  }

  @GET
  @Path("/meetings.atom")
  @Operation(
      operationId = "getMeetingFeed",
      summary = "Follow meetings in a feed reader",
      description =
          "The 50 meetings that match every parameter and were made or changed last, as an Atom"
              + " feed (RFC 4287).")
  @APIResponse(
      responseCode = "200",
      description = "The feed.",
      content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(ref = "Feed")))
  public Response meetings(@BeanParam MeetingParameters parameters, @Context UriInfo uri) {
    return feed("meetings", parameters::conditions, uri);
  }

  @GET
  @Path("/agreements.atom")
  @Operation(
      operationId = "getAgreementFeed",
      summary = "Follow agreements in a feed reader",
      description =
          "The 50 agreements that match every parameter and were made or changed last, as an Atom"
              + " feed (RFC 4287).")
  @APIResponse(
      responseCode = "200",
      description = "The feed.",
      content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(ref = "Feed")))
  public Response agreements(@BeanParam AgreementParameters parameters, @Context UriInfo uri) {
    return feed("agreements", parameters::conditions, uri);
  }

  private Response feed(String of, Function<ParameterReader, Conditions> parameters, UriInfo uri) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.apply(reader);
    reader.orThrow();
    return Response.ok(feeds.latest(of, conditions, uri)).build();
  }
}
