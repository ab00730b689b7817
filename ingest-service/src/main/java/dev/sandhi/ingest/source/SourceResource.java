package dev.sandhi.ingest.source;

import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Sources over HTTP.
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
@APIResponse(responseCode = "503", ref = "Unavailable")
public final class SourceResource {

  private static final int MOST_ITEMS = 1_000;
  private static final int DEFAULT_ITEMS = 100;

  private final Sources sources;
  private final StrictJson strictJson;

  SourceResource(Sources sources, StrictJson strictJson) {
    this.sources = sources;
    this.strictJson = strictJson;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postSource",
      summary = "Add a source",
      description =
          "Adds a feed or a sitemap, which is looked at right away and then again and again. One"
              + " that has this address already stays as it is.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SourceSettings.class)))
  @APIResponse(
      responseCode = "200",
      description = "There is a source with this address already.",
      content = @Content(schema = @Schema(implementation = Source.class)))
  @APIResponse(
      responseCode = "201",
      description = "The source was added.",
      content = @Content(schema = @Schema(implementation = Source.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response post(InputStream body) throws IOException {
    Sources.Added added = sources.add(settings(body));
    return added.isNew()
        ? Response.created(URI.create("/v1/sources/" + added.source().id()))
            .entity(added.source())
            .build()
        : Response.ok(added.source()).build();
  }

  @GET
  @Operation(operationId = "listSources", summary = "List the sources")
  @APIResponse(responseCode = "200", description = "All sources.")
  public List<Source> list() {
    return sources.all();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSource", summary = "Get a source")
  @APIResponse(responseCode = "200", description = "The source.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Source get(
      @Parameter(description = "The id of the source.", example = "src_t4rk3x7gk2m5w9b6c8d0")
          @RestPath
          String id) {
    return orMissing(id, sources.find(id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putSource",
      summary = "Change a source",
      description =
          "Puts these settings in place of those that it has. It is looked at right away, unless it"
              + " is paused. Its address stays, and may be left out.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SourceSettings.class)))
  @APIResponse(responseCode = "200", description = "The source as it is now.")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Source put(
      @Parameter(description = "The id of the source.", example = "src_t4rk3x7gk2m5w9b6c8d0")
          @RestPath
          String id,
      InputStream body)
      throws IOException {
    return orMissing(id, sources.change(id, settings(body)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteSource",
      summary = "Remove a source",
      description = "Forgets the source and its entries. Articles that came of them stay.")
  @APIResponse(responseCode = "204", description = "The source is gone.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void delete(
      @Parameter(description = "The id of the source.", example = "src_t4rk3x7gk2m5w9b6c8d0")
          @RestPath
          String id) {
    orMissing(id, Optional.of(id).filter(sources::remove));
  }

  @GET
  @Path("/{id}/items")
  @Operation(
      operationId = "listSourceItems",
      summary = "List what a source gave",
      description = "The entries of a source, those seen last first, and what became of them.")
  @APIResponse(responseCode = "200", description = "The entries.")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public List<Item> items(
      @Parameter(description = "The id of the source.", example = "src_t4rk3x7gk2m5w9b6c8d0")
          @RestPath
          String id,
      @Parameter(
              description = "Only entries that stand there.",
              schema = @Schema(implementation = Item.State.class))
          @RestQuery
          @Nullable String state,
      @Parameter(
              description = "How many at most; 100 unless told.",
              schema = @Schema(minimum = "1", maximum = "1000"))
          @RestQuery
          @Nullable String limit) {
    orMissing(id, sources.find(id));
    return sources.items(id, state(state), limit(limit));
  }

  private SourceSettings settings(InputStream body) throws IOException {
    return strictJson.read(body.readAllBytes(), SourceSettings.class);
  }

  private static Item.@Nullable State state(@Nullable String name) {
    try {
      return name == null ? null : Item.State.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Problems.badRequest("state", "is none of " + List.of(Item.State.values()));
    }
  }

  private static int limit(@Nullable String number) {
    try {
      int limit = number == null ? DEFAULT_ITEMS : Integer.parseInt(number);
      if (limit >= 1 && limit <= MOST_ITEMS) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      throw Problems.badRequest("limit", "is no number");
    }
    throw Problems.badRequest("limit", "is not from 1 to 1,000");
  }

  private static <T> T orMissing(String id, Optional<T> found) {
    return found.orElseThrow(() ->
        HttpProblem.builder()
            .withStatus(Response.Status.NOT_FOUND)
            .withTitle("No such source")
            .withDetail("There is none with the id '" + id + "'.")
            .build());
  }
}
