package dev.sandhi.ingest.reextraction;

import dev.sandhi.ingest.dispatch.CurrentEngine;
import dev.sandhi.ingest.http.Problems;
import dev.sandhi.ingest.http.StrictJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Re-extraction over HTTP.
@Path("/v1/re-extractions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "upkeep")
public final class ReExtractionResource {

  private static final Pattern VERSION = Pattern.compile(ReExtraction.VERSION);

  private final OlderReadings readings;
  private final CurrentEngine engine;
  private final StrictJson json;

  ReExtractionResource(OlderReadings readings, CurrentEngine engine, StrictJson json) {
    this.readings = readings;
    this.engine = engine;
    this.json = json;
  }

  @POST
  @Operation(
      operationId = "postReExtraction",
      summary = "Read articles again that an older engine has read",
      description =
          "They are queued behind all others. Their records stand until the new ones take their"
              + " place. Asked for twice, it is done once: what is queued already is left alone.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ReExtraction.class)))
  @APIResponse(
      responseCode = "200",
      description = "They are counted, or queued.",
      content = @Content(schema = @Schema(implementation = ReExtractionResult.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public ReExtractionResult post(InputStream body) throws IOException {
    ReExtraction wish = json.read(body.readAllBytes(), ReExtraction.class);
    String version = wish.olderThan() == null ? engine.version() : wish.olderThan();
    if (!VERSION.matcher(version).matches()) {
      throw Problems.badRequest("olderThan", "is no version such as 2 or 1.4");
    }
    long articles = readings.count(version);
    return new ReExtractionResult(
        version, wish.dryRun(), articles, wish.dryRun() ? 0 : queueAll(version));
  }

  private long queueAll(String version) {
    long queued = 0;
    Optional<OlderReadings.Step> step = readings.queueAfter("", version);
    while (step.isPresent()) {
      queued += step.get().queued();
      step = readings.queueAfter(step.get().last(), version);
    }
    return queued;
  }
}
