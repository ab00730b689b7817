package dev.sandhi.ingest.deadletter;

import dev.sandhi.ingest.article.ArticleId;
import dev.sandhi.ingest.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Dead letters over HTTP.
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "upkeep")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
@APIResponse(responseCode = "503", ref = "Unavailable")
public final class DeadLetterResource {

  private static final String USUAL_LIMIT = "25";
  private static final int MOST = 200;
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final DeadLetters letters;

  DeadLetterResource(DeadLetters letters) {
    this.letters = letters;
  }

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "List the articles that were given up",
      description = "The last one first, with the error of its last attempt.")
  @APIResponse(responseCode = "200", description = "A page of them.")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  public DeadLetterPage list(
      @Parameter(
              description = "How many at most.",
              schema = @Schema(minimum = "1", maximum = "200", defaultValue = USUAL_LIMIT))
          @RestQuery
          @Nullable Integer limit,
      @Parameter(description = "`meta.nextCursor` of the page before.") @RestQuery
          @Nullable String cursor) {
    int most = limit == null ? Integer.parseInt(USUAL_LIMIT) : limit;
    if (most < 1 || most > MOST) {
      throw Problems.badRequest("limit", "is not from 1 to " + MOST);
    }
    Place before = cursor == null ? new Place(NEVER, "") : Place.parse(cursor);
    List<DeadLetter> found = letters.page(before.diedAt(), before.id(), most + 1);
    List<DeadLetter> page = found.subList(0, Math.min(most, found.size()));
    @Nullable String next =
        found.size() > most
            ? new Place(page.getLast().diedAt(), page.getLast().articleId()).cursor()
            : null;
    return new DeadLetterPage(page, new DeadLetterPage.Meta(next, letters.count()));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDeadLetter", summary = "Get an article that was given up")
  @APIResponse(responseCode = "200", description = "The article and its error.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public DeadLetter get(
      @Parameter(schema = @Schema(pattern = ArticleId.FORM)) @RestPath String id) {
    return letters.find(known(id)).orElseThrow(() -> none(id));
  }

  @POST
  @Path("/{id}/retry")
  @ResponseStatus(202)
  @Operation(
      operationId = "retryDeadLetter",
      summary = "Try an article again that was given up",
      description = "It is queued as if it were new, with all its attempts before it.")
  @APIResponse(
      responseCode = "202",
      description = "It is queued; this is what it was given up for.",
      content = @Content(schema = @Schema(implementation = DeadLetter.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public DeadLetter retry(
      @Parameter(schema = @Schema(pattern = ArticleId.FORM)) @RestPath String id) {
    return letters.retry(known(id)).orElseThrow(() -> none(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "dropDeadLetter",
      summary = "Let an article be that was given up",
      description =
          "It is no dead letter any more, and is not tried again unless a new text comes. The"
              + " article is kept, and so is what an earlier engine read of it.")
  @APIResponse(responseCode = "204", description = "It is let be.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response drop(@Parameter(schema = @Schema(pattern = ArticleId.FORM)) @RestPath String id) {
    if (!letters.drop(known(id))) {
      throw none(id);
    }
    return Response.noContent().build();
  }

  private static String known(String id) {
    if (!ArticleId.isWellFormed(id)) {
      throw none(id);
    }
    return id;
  }

  private static HttpProblem none(String id) {
    return HttpProblem.builder()
        .withStatus(Status.NOT_FOUND)
        .withTitle("No such dead letter")
        .withDetail("No article with the id '" + id + "' was given up.")
        .build();
  }

  /// Where in the list a page ended.
  private record Place(Instant diedAt, String id) {

    static Place parse(String cursor) {
      try {
        String told = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        int end = told.indexOf(' ');
        return new Place(
            Instant.parse(told.substring(0, Math.max(0, end))), told.substring(end + 1));
      } catch (IllegalArgumentException | DateTimeException noCursor) {
        throw Problems.badRequest("cursor", "is none that a page has told");
      }
    }

    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((diedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
  }
}
