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

/// Countries.
@Path("/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
final class CountryResource {

  private final Bodies bodies;

  CountryResource(Bodies bodies) {
    this.bodies = bodies;
  }

  @GET
  @Operation(
      operationId = "listCountries",
      summary = "List countries",
      description =
          "All countries that records can name, with how many meetings and agreements tell of"
              + " each; what is mentioned only in passing is not counted.")
  @APIResponse(responseCode = "200", description = "The countries.")
  public BodyList list() {
    return bodies.all(Bodies.COUNTRIES);
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getCountry",
      summary = "Get a country",
      description = "One country by its code, with its spellings and what is told of it.")
  @APIResponse(responseCode = "200", description = "The country.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Body get(
      @Parameter(
              description = "ISO 3166-1 alpha-2, in any case.",
              schema = @Schema(type = SchemaType.STRING, pattern = ParameterReader.CODE),
              example = "IN")
          @RestPath
          String code) {
    return bodies.one(Bodies.COUNTRIES, code);
  }
}
