package dev.sandhi.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.ingest.article.NewArticle;
import dev.sandhi.ingest.article.Submissions;
import dev.sandhi.ingest.http.BodyLimit;
import dev.sandhi.ingest.http.HttpLimits;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import dev.sandhi.ingest.queue.Backlog;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/// Batches over HTTP.
@Path(BatchResource.PATH)
@Tag(name = "articles")
public final class BatchResource {

  static final String PATH = "/v1/batches";

  private static final String NDJSON = "application/x-ndjson";

  /// So that what is told of them stays small beside them.
  private static final long MOST_LINES = 100_000;

  /// As much as one article may take by itself.
  private static final int LONGEST_LINE = 8 << 20;

  private static final int BUFFER = 1 << 14;
  private static final Logger LOG = Logger.getLogger(BatchResource.class);

  private final StrictJson strictJson;
  private final Submissions submissions;
  private final GroupStore store;
  private final Backlog backlog;
  private final ObjectMapper json;
  private final HttpLimits limits;

  BatchResource(
      StrictJson strictJson,
      Submissions submissions,
      GroupStore store,
      Backlog backlog,
      ObjectMapper json,
      HttpLimits limits) {
    this.strictJson = strictJson;
    this.submissions = submissions;
    this.store = store;
    this.backlog = backlog;
    this.json = json;
    this.limits = limits;
  }

  /// Reads in a thread of its own, so that it never waits for who should listen.
  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  @Produces(NDJSON)
  @Operation(
      operationId = "postBatch",
      summary = "Take many articles in",
      description =
          "The body has an article on each line, as `POST /v1/articles` takes one: at most 100 MiB"
              + " and 100,000 lines. Each line is answered by a line, in the same order, when it is"
              + " on disk; a bad one spoils only itself. The last line of the answer tells how it"
              + " ended, so that an answer that was cut short can be known. Whatever was not"
              + " answered is to be sent again: repeating is safe.")
  @RequestBody(
      required = true,
      description = "An article on each line. Blank lines count and are not answered.",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = NewArticle.class)))
  @APIResponse(
      responseCode = "200",
      description = "What came of each line, and at the end of the whole.",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(anyOf = {LineResult.class, BatchEnd.class})))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "429", ref = "TooMuchWaiting")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public StreamingOutput post(
      InputStream body,
      @Parameter(
              description = "`gzip` where the body is packed; what it holds is measured.",
              schema = @Schema(enumeration = {"gzip", "identity"}))
          @RestHeader(HttpHeaders.CONTENT_ENCODING)
          @Nullable String encoding)
      throws IOException {
    backlog.requireRoom();
    InputStream lines = new BodyLimit(nonEmpty(unpacked(body, encoding)), limits.of(PATH));
    return out -> {
      try (Spool spool = Spool.open()) {
        Thread.ofVirtual().name("batch").start(() -> takeIn(lines, body, spool));
        spool.drainTo(out);
      }
    };
  }

  private void takeIn(InputStream lines, InputStream body, Spool spool) {
    try {
      Batch batch =
          new Batch(strictJson, submissions, store, backlog, result -> spool.add(line(result)));
      BatchEnd end = batch.takeIn(new BatchLines(lines, LONGEST_LINE), MOST_LINES);
      BodyLimit.dropRest(body);
      spool.add(line(end));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "A batch breaks off");
    } finally {
      spool.complete();
    }
  }

  private static InputStream unpacked(InputStream body, @Nullable String encoding)
      throws IOException {
    return switch (Objects.requireNonNullElse(encoding, "identity").toLowerCase(Locale.ROOT)) {
      case "identity" -> body;
      case "gzip", "x-gzip" -> gunzipped(body);
      default -> throw new NotSupportedException("Content-Encoding is not gzip: " + encoding);
    };
  }

  private static InputStream gunzipped(InputStream body) throws IOException {
    try {
      return new GZIPInputStream(body, BUFFER);
    } catch (EOFException | ZipException noGzip) {
      throw Problems.badRequest("body", "is not packed by gzip: " + noGzip.getMessage());
    }
  }

  private static InputStream nonEmpty(InputStream body) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(body);
    int first = peeked.read();
    if (first < 0) {
      throw Problems.badRequest("body", "is missing");
    }
    peeked.unread(first);
    return peeked;
  }

  private byte[] line(Object value) {
    try {
      return (json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer can be written", e);
    }
  }
}
