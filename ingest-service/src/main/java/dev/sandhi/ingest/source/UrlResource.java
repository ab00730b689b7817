package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.Accepted;
import dev.sandhi.ingest.article.AcceptedAnswers;
import dev.sandhi.ingest.article.Submission;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.http.Idempotency;
import dev.sandhi.ingest.http.IdempotencyKey;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import dev.sandhi.ingest.queue.Backlog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Single pages over HTTP.
@Path("/v1/urls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public final class UrlResource {

  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY = 429;
  private static final String RETRY_AFTER_SECONDS = "10";

  private final FoundPages pages;
  private final Submissions submissions;
  private final AcceptedAnswers answers;
  private final Idempotency idempotency;
  private final StrictJson strictJson;
  private final Backlog backlog;

  UrlResource(
      FoundPages pages,
      Submissions submissions,
      AcceptedAnswers answers,
      Idempotency idempotency,
      StrictJson strictJson,
      Backlog backlog) {
    this.pages = pages;
    this.submissions = submissions;
    this.answers = answers;
    this.idempotency = idempotency;
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
  public Response post(
      InputStream body,
      @Parameter(
              description =
                  "Names the request: sent again within 24 hours it gets the first answer again,"
                      + " and nothing is fetched.",
              schema = @Schema(minLength = 1, maxLength = 255, pattern = IdempotencyKey.FORM),
              example = "6f1c2b9e-0d0b-4f0e-9a3e-5d2f1c7b8a90")
          @RestHeader(IdempotencyKey.HEADER)
          @Nullable String key)
      throws IOException {
    backlog.requireRoom();
    @Nullable IdempotencyKey name = IdempotencyKey.parse(key);
    Address address = strictJson.read(body.readAllBytes(), Address.class);
    String url = required(address.url());
    byte[] requestHash = answers.requestHash("POST /v1/urls", address);
    return idempotency
        .answered(name, requestHash)
        .orElseGet(() -> {
          Submission page = fetch(url, address);
          return QuarkusTransaction.requiringNew()
              .call(() ->
                  idempotency.once(name, requestHash, () -> answers.of(submissions.ingest(page))));
        })
        .toResponse();
  }

  private static String required(@Nullable String url) {
    if (url == null || url.isBlank()) {
      throw Problems.badRequest("url", "is missing");
    }
    return url;
  }

  private Submission fetch(String url, Address address) {
    try {
      return pages.fetch(url, address.outlet(), address.publishedOn());
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
