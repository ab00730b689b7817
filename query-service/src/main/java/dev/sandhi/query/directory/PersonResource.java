package dev.sandhi.query.directory;

import dev.sandhi.common.entity.Person;
import dev.sandhi.query.http.Cursor;
import dev.sandhi.query.http.CursorSeal;
import dev.sandhi.query.http.Page;
import dev.sandhi.query.http.PageParameters;
import dev.sandhi.query.http.PageRequest;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Problems;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The people whom records tell of.
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
final class PersonResource {

  static final String ID = "^per_[0-9a-hjkmnp-tv-z]{16,32}$";

  private static final Pattern ID_PATTERN = Pattern.compile(ID);

  private final People people;
  private final CursorSeal seal;

  PersonResource(People people, CursorSeal seal) {
    this.people = people;
    this.seal = seal;
  }

  @GET
  @Operation(
      operationId = "listPeople",
      summary = "List people",
      description =
          "The people whom records tell of, one through all spellings, scripts and offices, in the"
              + " order of their ids. Their events are found by `person_id`.")
  @APIResponse(responseCode = "200", description = "A page of people; empty where none matches.")
  public Page<Person> list(@BeanParam PersonParameters parameters, @BeanParam PageParameters page) {
    ParameterReader reader = new ParameterReader();
    PersonParameters.Filter filter = parameters.read(reader);
    PageRequest request = page.read(reader, seal, filter.canonical());
    reader.orThrow();
    @Nullable Cursor after = request.after();
    List<Person> rows =
        people.list(filter.where(), after == null ? null : after.id(), request.toFetch());
    return request.of(rows, person -> new Cursor("", person.id(), null), person -> person);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getPerson",
      summary = "Get a person",
      description = "One person, with every spelling and the offices that texts give, and when.")
  @APIResponse(responseCode = "200", description = "The person.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Person get(
      @Parameter(
              description = "The id of the person.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "per_9keqa5p0np9axkndfnze")
          @RestPath
          String id) {
    ParameterReader reader = new ParameterReader();
    reader.matching("id", List.of(id), ID_PATTERN, "id of a person");
    reader.orThrow();
    return people
        .one(id)
        .orElseThrow(() -> Problems.notFound("There is none with the id '%s'.".formatted(id)));
  }
}
