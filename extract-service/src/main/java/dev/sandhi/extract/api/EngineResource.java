package dev.sandhi.extract.api;

import dev.sandhi.extract.engine.ExtractionEngine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which engine reads here.
@Path("/v1/engine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extraction")
class EngineResource {

  private final ExtractionEngine engine;

  EngineResource(ExtractionEngine engine) {
    this.engine = engine;
  }

  @GET
  @Operation(
      operationId = "getEngine",
      summary = "Which engine reads",
      description = "Texts read by an older one may be read anew: `POST /v1/re-extractions`.")
  public Engine get() {
    return new Engine(engine.version());
  }

  /// The engine that reads.
  record Engine(
      @Schema(description = "Numbers with dots between them.", examples = "1") String version) {}
}
