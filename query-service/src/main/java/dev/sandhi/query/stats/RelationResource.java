package dev.sandhi.query.stats;

import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Two parties and what is between them.
@Path("/v1/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stats")
final class RelationResource {

  private final Relations relations;

  RelationResource(Relations relations) {
    this.relations = relations;
  }

  @GET
  @Path("/{one}/{other}")
  @Operation(
      operationId = "getRelation",
      summary = "Get the relations of two parties",
      description =
          "What the records tell of two countries or bodies together: how many meetings and"
              + " agreements, year by year, about what, and the latest of them. All zero where"
              + " there is none.")
  @APIResponse(responseCode = "200", description = "The relations.")
  public Relation between(
      @Parameter(
              description = "A country (ISO 3166-1 alpha-2) or the code of a body, in any case.",
              schema = @Schema(type = SchemaType.STRING, pattern = ParameterReader.CODE),
              example = "IN")
          @RestPath
          String one,
      @Parameter(
              description = "Another one.",
              schema = @Schema(type = SchemaType.STRING, pattern = ParameterReader.CODE),
              example = "US")
          @RestPath
          String other) {
    ParameterReader reader = new ParameterReader();
    SortedSet<String> both = reader.codes("one", List.of(one));
    both.addAll(reader.codes("other", List.of(other)));
    if (one.equalsIgnoreCase(other)) {
      reader.refuse("other", "is the same as 'one'");
    }
    reader.orThrow();
    return relations.between(both.first(), both.last());
  }
}
