package dev.sandhi.query.export;

import dev.sandhi.query.event.AgreementParameters;
import dev.sandhi.query.event.Conditions;
import dev.sandhi.query.event.EventList;
import dev.sandhi.query.event.EventType;
import dev.sandhi.query.event.ListOrder;
import dev.sandhi.query.event.MeetingParameters;
import dev.sandhi.query.export.Export.Compression;
import dev.sandhi.query.export.Export.State;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Whole lists as files.
@Path("/v1/exports")
@Tag(name = "exports")
final class ExportResource {

  static final String ID = "^" + Export.PREFIX + "[0-9a-z]{16,32}$";

  private static final Pattern ID_PATTERN = Pattern.compile(ID);
  private static final int ID_BITS = 100;
  private static final int ID_RADIX = 36;
  private static final String FILE_TYPE = MediaType.APPLICATION_OCTET_STREAM;

  private final ExportFiles files;
  private final Exporter exporter;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  ExportResource(ExportFiles files, Exporter exporter) {
    this.files = files;
    this.exporter = exporter;
  }

  @POST
  @Path("/meetings")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exportMeetings",
      summary = "Export meetings",
      description =
          "Begins to write all meetings that match into a file, newest first, each that stands all"
              + " along exactly once. `Location` tells where to see how far it has come; the file"
              + " is kept for a day, and then answered for with 404. Delete it when it is fetched:"
              + " where as many are being written or kept as there is room for, none is begun"
              + " (429), and `Retry-After` tells when there is room again.")
  @APIResponse(responseCode = "202", ref = "ExportBegun")
  public Response meetings(
      @BeanParam MeetingParameters parameters,
      @BeanParam ExportParameters how,
      @Context UriInfo uri) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.conditions(reader);
    return begin(reader, EventType.MEETING, conditions, how, uri);
  }

  @POST
  @Path("/agreements")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "exportAgreements",
      summary = "Export agreements",
      description =
          "Begins to write all agreements that match into a file, newest first, each that stands"
              + " all along exactly once. `Location` tells where to see how far it has come; the"
              + " file is kept for a day, and then answered for with 404. Delete it when it is"
              + " fetched: where as many are being written or kept as there is room for, none is"
              + " begun (429), and `Retry-After` tells when there is room again.")
  @APIResponse(responseCode = "202", ref = "ExportBegun")
  public Response agreements(
      @BeanParam AgreementParameters parameters,
      @BeanParam ExportParameters how,
      @Context UriInfo uri) {
    ParameterReader reader = new ParameterReader();
    Conditions conditions = parameters.conditions(reader);
    return begin(reader, EventType.AGREEMENT, conditions, how, uri);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getExport",
      summary = "See how far an export has come",
      description =
          "The state of an export; when it is done, with the number of its records, the length and"
              + " the SHA-256 of its file.")
  @APIResponse(responseCode = "200", description = "The export.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RestResponse<Export> get(
      @Parameter(
              description = "The id of the export.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "exp_5n8q2w7r4t9k3m6x")
          @RestPath
          String id) {
    // It changes by the second while it is written.
    return RestResponse.ResponseBuilder.ok(find(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("/{id}/file")
  @Produces(FILE_TYPE)
  @Operation(
      operationId = "getExportFile",
      summary = "Get the file of an export",
      description =
          "The file, when the export is done. Its SHA-256 stands in `Repr-Digest` (RFC 9530) too.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content =
          @Content(
              mediaType = FILE_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "NotDone")
  public Response file(
      @Parameter(
              description = "The id of the export.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "exp_5n8q2w7r4t9k3m6x")
          @RestPath
          String id) {
    Export export = find(id);
    if (export.state() != State.DONE || export.sha256() == null) {
      throw HttpProblem.builder()
          .withStatus(Status.CONFLICT)
          .withTitle("The export is not done")
          .withDetail("It is %s.".formatted(export.state()))
          .build();
    }
    String hash = export.sha256();
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash));
    String ending =
        export.format().ending() + (export.compression() == Compression.GZIP ? ".gz" : "");
    return Response.ok(files.file(id), FILE_TYPE)
        .tag(new EntityTag(hash))
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.%s\"".formatted(export.of(), id, ending))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteExport",
      summary = "Delete an export",
      description = "Throws the file away, or gives up writing it.")
  @APIResponse(responseCode = "204", description = "It is gone.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response delete(
      @Parameter(
              description = "The id of the export.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "exp_5n8q2w7r4t9k3m6x")
          @RestPath
          String id) {
    find(id);
    files.delete(id);
    return Response.noContent().build();
  }

  private Response begin(
      ParameterReader reader,
      EventType<?> type,
      Conditions conditions,
      ExportParameters how,
      UriInfo uri) {
    ExportFormat format = reader.choice("format", how.format(), ExportFormat.NDJSON);
    Compression compression = reader.choice("compression", how.compression(), Compression.NONE);
    boolean bom = reader.flag("bom", how.bom());
    reader.orThrow();
    EventList list = new EventList(conditions, ListOrder.NEWEST, new TreeSet<>());
    String query = uri.getRequestUri().getQuery();
    ExportRequest request =
        new ExportRequest(
            type.plural(), type, list, query == null ? "" : query, format, compression, bom);
    Instant now = clock.instant();
    Export export = Export.begun(newId(), request, now);
    Optional<Instant> later = exporter.begin(export, request);
    if (later.isPresent()) {
      throw noRoom(Duration.between(now, later.get()));
    }
    return Response.accepted(export).location(URI.create("/v1/exports/" + export.id())).build();
  }

  private static HttpProblem noRoom(Duration wait) {
    return HttpProblem.builder()
        .withStatus(Status.TOO_MANY_REQUESTS)
        .withTitle("There is no room for another export")
        .withDetail("As many as may are being written or kept. Delete those that you have fetched.")
        .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
        .build();
  }

  /// One whose day is over is gone, whether it is deleted already or not.
  private Export find(String id) {
    ParameterReader reader = new ParameterReader();
    reader.matching("id", List.of(id), ID_PATTERN, "id of an export");
    reader.orThrow();
    Instant now = clock.instant();
    return files
        .find(id)
        .filter(export -> !export.isExpired(now))
        .map(export -> export.seen(now))
        .orElseThrow(() -> Problems.notFound("There is none with the id '%s'.".formatted(id)));
  }

  private String newId() {
    String digits = new BigInteger(ID_BITS, random).toString(ID_RADIX);
    return Export.PREFIX + "0".repeat(Math.max(0, 20 - digits.length())) + digits;
  }
}
