package dev.sandhi.ingest.article;

import dev.sandhi.ingest.http.Idempotency;
import dev.sandhi.ingest.http.IdempotencyKey;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import dev.sandhi.ingest.queue.Backlog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Articles over HTTP.
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
public final class ArticleResource {

  private final Submissions submissions;
  private final ArticleStore articles;
  private final Idempotency idempotency;
  private final StrictJson strictJson;
  private final Backlog backlog;
  private final AcceptedAnswers answers;

  ArticleResource(
      Submissions submissions,
      ArticleStore articles,
      Idempotency idempotency,
      StrictJson strictJson,
      Backlog backlog,
      AcceptedAnswers answers) {
    this.submissions = submissions;
    this.articles = articles;
    this.idempotency = idempotency;
    this.strictJson = strictJson;
    this.backlog = backlog;
    this.answers = answers;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML})
  @Operation(
      operationId = "postArticle",
      summary = "Take an article in",
      description =
          "Stores the article and queues it to be read. The same text at the same address is the"
              + " same article; what is said beside the text this time is not looked at then. A"
              + " page of HTML may stand in place of the text, within JSON or by itself: then its"
              + " article, title, outlet, address and date are read from it.")
  @RequestBody(
      required = true,
      description = "The article as it was published, or the page that holds it as it was served.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewArticle.class)),
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = "A page of HTML.")),
        @Content(
            mediaType = MediaType.APPLICATION_XHTML_XML,
            schema = @Schema(type = SchemaType.STRING, description = "A page of XHTML."))
      })
  @APIResponse(responseCode = "200", description = "The article is known, and nothing is new.")
  @APIResponse(
      responseCode = "201",
      description = "The article is new, or its text is: it is stored and queued.")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  @APIResponse(responseCode = "429", ref = "TooMuchWaiting")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response post(
      InputStream body,
      @Context HttpHeaders headers,
      @Parameter(
              description = "Where the page was found. Only beside a page that comes by itself.",
              schema = @Schema(maxLength = 2_000),
              example = "https://news.example/2025/07/rubio-dar")
          @RestQuery
          @Nullable String url,
      @Parameter(
              description =
                  "Names the request: sent again within 24 hours it gets the first answer again.",
              schema = @Schema(minLength = 1, maxLength = 255, pattern = IdempotencyKey.FORM),
              example = "6f1c2b9e-0d0b-4f0e-9a3e-5d2f1c7b8a90")
          @RestHeader(IdempotencyKey.HEADER)
          @Nullable String key)
      throws IOException {
    backlog.requireRoom();
    @Nullable IdempotencyKey name = IdempotencyKey.parse(key);
    Submission submission = submission(body.readAllBytes(), headers, url);
    byte[] requestHash = answers.requestHash("POST /v1/articles", submission.article());
    // It begins when all has come and been read, and ends before the answer goes out.
    return QuarkusTransaction.requiringNew()
        .call(() ->
            idempotency.once(name, requestHash, () -> answers.of(submissions.ingest(submission))))
        .toResponse();
  }

  private Submission submission(byte[] body, HttpHeaders headers, @Nullable String url) {
    if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
      return submissions.ofPage(body, headers.getHeaderString(HttpHeaders.CONTENT_TYPE), url);
    }
    if (url != null) {
      throw Problems.badRequest("url", "belongs into the article where that is JSON");
    }
    return submissions.of(strictJson.read(body, NewArticle.class));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getArticle",
      summary = "Get an article",
      description = "The article in its newest revision, and what became of it.")
  @APIResponse(responseCode = "200", description = "The article.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public StoredArticle get(
      @Parameter(
              description = "The id of the article.",
              schema = @Schema(pattern = ArticleId.FORM),
              example = "art_t4rk3x7gk2m5w9b6c8d0")
          @RestPath
          String id) {
    return articles
        .find(id)
        .orElseThrow(() ->
            HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("No such article")
                .withDetail("There is none with the id '" + id + "'.")
                .build());
  }
}
