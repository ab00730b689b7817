package dev.sandhi.query.directory;

import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// International bodies, and authorities that deal with states.
@Path("/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
final class BodyResource {

  private final Bodies bodies;

  BodyResource(Bodies bodies) {
    this.bodies = bodies;
  }

  @GET
  @Operation(
      operationId = "listBodies",
      summary = "List bodies",
      description =
          "All bodies that records can name, with how many meetings and agreements tell of"
              + " each; what is mentioned only in passing is not counted.")
  @APIResponse(responseCode = "200", description = "The bodies.")
  public BodyList list() {
    return bodies.all(Bodies.OTHERS);
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getBody",
      summary = "Get a body",
      description = "One body by its code, with its spellings and what is told of it.")
  @APIResponse(responseCode = "200", description = "The body.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Body get(
      @Parameter(
              description = "The code of the body, in any case.",
              schema = @Schema(type = SchemaType.STRING, pattern = ParameterReader.CODE),
              example = "ASEAN")
          @RestPath
          String code) {
    return bodies.one(Bodies.OTHERS, code);
  }
}
