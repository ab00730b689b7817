package dev.sandhi.ingest.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.sandhi.ingest.http.BodyLimit;
import dev.sandhi.ingest.http.HttpLimits;
import dev.sandhi.ingest.queue.Backlog;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Archives over HTTP.
@Path(ArchiveResource.PATH)
@Tag(name = "articles")
public final class ArchiveResource {

  static final String PATH = "/v1/archives";

  private static final int UNPROCESSABLE = 422;
  private static final String NDJSON = "application/x-ndjson";
  private static final String WARC = "application/warc";
  private static final String GZIP = "application/gzip";
  private static final String BYTES = "application/octet-stream";

  private final ArchiveReader reader;
  private final Backlog backlog;
  private final HttpLimits limits;
  private final ObjectWriter lines;

  ArchiveResource(ArchiveReader reader, Backlog backlog, HttpLimits limits, ObjectMapper json) {
    this.reader = reader;
    this.backlog = backlog;
    this.limits = limits;
    this.lines = json.writer().withRootValueSeparator("\n");
  }

  /// The lines wait in a file until all of the archive has been read: many clients listen only when
  /// they have said all.
  @POST
  @Consumes({WARC, GZIP, BYTES, "application/x-gzip"})
  @Produces(NDJSON)
  @Operation(
      operationId = "postArchive",
      summary = "Take an archive in",
      description =
          "The body is a WARC file, packed record by record (`.warc.gz`) or not, such as Common"
              + " Crawl's news archive has them. It is read as it comes. Each record that holds, or"
              + " should hold, a page is answered by a line; the last line tells how it ended."
              + " Where the archive breaks off, what lies before is kept and the place is told."
              + " Repeating is safe.")
  @RequestBody(
      required = true,
      description = "The archive.",
      content = {
        @Content(mediaType = WARC, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "200",
      description = "What came of each record, and at the end of the whole.",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(anyOf = {RecordResult.class, ArchiveEnd.class})))
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "NoArchive")
  @APIResponse(responseCode = "429", ref = "TooMuchWaiting")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response post(InputStream body) throws IOException {
    backlog.requireRoom();
    java.nio.file.Path answer = Files.createTempFile("sandhi-archive-", ".ndjson");
    try (OutputStream out = Files.newOutputStream(answer);
        SequenceWriter writer = lines.writeValues(out)) {
      ArchiveEnd end = reader.read(body, limits.of(PATH), result -> write(writer, result));
      BodyLimit.dropRest(body);
      if (end.records() == 0 && end.error() != null) {
        throw noArchive(end.error());
      }
      writer.write(end);
    } catch (HttpProblem | IOException | UncheckedIOException failure) {
      Files.delete(answer);
      throw failure;
    }
    return Response.ok(told(answer)).build();
  }

  private static void write(SequenceWriter writer, RecordResult result) {
    try {
      writer.write(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file goes when it has been told.
  private static StreamingOutput told(java.nio.file.Path answer) {
    return out -> {
      try (InputStream in = Files.newInputStream(answer, StandardOpenOption.DELETE_ON_CLOSE)) {
        in.transferTo(out);
        out.write('\n');
      }
    };
  }

  private static HttpProblem noArchive(String error) {
    return HttpProblem.builder()
        .withStatus(UNPROCESSABLE)
        .withTitle("The body is no archive")
        .withDetail("Its first record cannot be read: " + error)
        .build();
  }
}
