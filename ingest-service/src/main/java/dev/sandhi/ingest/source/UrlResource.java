package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.Accepted;
import dev.sandhi.ingest.article.IngestArticle;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import dev.sandhi.ingest.queue.Backlog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single pages over HTTP.
@Path("/v1/urls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public final class UrlResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final FoundPages pages;
  private final StrictJson strictJson;
  private final Backlog backlog;

  UrlResource(FoundPages pages, StrictJson strictJson, Backlog backlog) {
    this.pages = pages;
    this.strictJson = strictJson;
    this.backlog = backlog;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postUrl",
      summary = "Fetch a page",
      description =
          "Fetches one page and takes its article in. Waits for the turn of the host, which is"
              + " asked every other second at most, and keeps to its `robots.txt`. Only addresses"
              + " of the public internet are reached.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Address.class)))
  @APIResponse(
      responseCode = "200",
      description = "The article is known, and nothing is new.",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(
      responseCode = "201",
      description = "The article is new, or its text is: it is stored and queued.",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "NotFetched")
  @APIResponse(responseCode = "429", ref = "HostBusy")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response post(InputStream body) throws IOException {
    backlog.requireRoom();
    Address address = strictJson.read(body.readAllBytes(), Address.class);
    if (address.url() == null || address.url().isBlank()) {
      throw Problems.badRequest("url", "is missing");
    }
    try {
      IngestArticle.Outcome outcome =
          pages.take(address.url(), address.outlet(), address.publishedOn(), stored -> {});
      Accepted accepted = outcome.accepted();
      return outcome.isNew()
          ? Response.created(URI.create("/v1/articles/" + accepted.id())).entity(accepted).build()
          : Response.ok(accepted).build();
    } catch (FetchException failure) {
      throw problem(failure);
    }
  }

  private static HttpProblem problem(FetchException failure) {
    boolean isBusy = failure.reason() == FetchException.Reason.BUSY;
    HttpProblem.Builder problem =
        HttpProblem.builder()
            .withStatus(isBusy ? TOO_MANY : UNPROCESSABLE)
            .withTitle("The page was not fetched")
            .withDetail(failure.getMessage())
            .with("reason", failure.reason());
    return isBusy
        ? problem.withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : problem.build();
  }
}
