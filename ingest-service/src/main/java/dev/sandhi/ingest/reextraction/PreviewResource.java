package dev.sandhi.ingest.reextraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.sandhi.common.article.Difference;
import dev.sandhi.ingest.article.ArticleId;
import dev.sandhi.ingest.dispatch.CurrentEngine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What re-extraction would change, over HTTP.
@Path("/v1/re-extractions/preview")
@Tag(name = "upkeep")
public class PreviewResource {

  private static final String NDJSON = "application/x-ndjson";

  private final Preview preview;
  private final CurrentEngine engine;
  private final ObjectWriter lines;

  PreviewResource(Preview preview, CurrentEngine engine, ObjectMapper json) {
    this.preview = preview;
    this.engine = engine;
    this.lines = json.writer().withRootValueSeparator("\n");
  }

  /// The engine is asked first, so that a service that is not there is told by a status.
  @GET
  @Produces(NDJSON)
  @Operation(
      operationId = "previewReExtraction",
      summary = "Tell what it would change to read articles again",
      description =
          "Articles that an older engine has read are read by the one that runs now, and nothing is"
              + " stored. Each in which something would change is told by a line, with the reports"
              + " added, gone and changed, and so is each that cannot be read. The last line tells"
              + " how it ended; to go on, ask with its `last` as `after`. What was changed, once it"
              + " is applied, extract-service tells at `/v1/differences`.")
  @APIResponse(
      responseCode = "200",
      description = "What would change.",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(anyOf = {Difference.class, UnreadArticle.class, PreviewEnd.class})))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response get(
      @Schema(description = "Those read by an engine older than this; the one that runs now.")
          @QueryParam("olderThan")
          @Pattern(regexp = ReExtraction.VERSION)
          @Nullable String olderThan,
      @Schema(description = "Only articles after this one.")
          @QueryParam("after")
          @DefaultValue("")
          @Pattern(regexp = "|" + ArticleId.FORM)
          String after,
      @Schema(description = "How many to read.")
          @QueryParam("articles")
          @DefaultValue("100")
          @Min(1)
          @Max(10_000)
          int articles) {
    String version = Objects.requireNonNullElse(olderThan, engine.version());
    StreamingOutput told = out -> write(out, version, after, articles);
    return Response.ok(told).build();
  }

  /// Each line goes out as it comes. What fails here cuts the answer: its last line is missing.
  private void write(OutputStream out, String version, String after, int articles)
      throws IOException {
    try (SequenceWriter writer = lines.writeValues(out)) {
      PreviewEnd end =
          preview.of(
              version,
              after,
              articles,
              line -> {
                writer.write(line);
                writer.flush();
              });
      writer.write(end);
      out.write('\n');
    }
  }
}
