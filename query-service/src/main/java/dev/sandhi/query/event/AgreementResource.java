package dev.sandhi.query.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sandhi.common.correction.HistoryEntry;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.query.article.StoredArticle;
import dev.sandhi.query.format.Format;
import dev.sandhi.query.http.PageMeta;
import dev.sandhi.query.http.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Agreements at any point of their life.
@Path("/v1/agreements")
@Tag(name = "agreements")
final class AgreementResource {

  private final EventPages pages;
  private final EventItems items;

  AgreementResource(EventPages pages, EventItems items) {
    this.pages = pages;
    this.items = items;
  }

  /// What a page of agreements holds, for the API document.
  record AgreementPage(
      @Schema(description = "The agreements, in order.") List<Agreement> data,
      PageMeta meta,
      @Schema(description = "What `facets` asked for; `null` where it did not.")
          @Nullable Facets facets) {}

  @GET
  @Produces({
    Format.JSON_TYPE,
    EventPages.SPARSE_TYPE,
    Format.NDJSON_TYPE,
    Format.CSV_TYPE,
    Format.PLOVER_TYPE,
    Format.CAMEO_TYPE
  })
  @Operation(
      operationId = "listAgreements",
      summary = "List agreements",
      description =
          "The agreements that match every parameter, newest first: by their own date, or by that"
              + " of the first report where it is unknown.")
  @APIResponse(
      responseCode = "200",
      description = "A page of agreements; empty where none matches.",
      content = {
        @Content(
            mediaType = Format.JSON_TYPE,
            schema = @Schema(implementation = AgreementPage.class)),
        @Content(mediaType = EventPages.SPARSE_TYPE, schema = @Schema(ref = "SparsePage")),
        @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(ref = "Lines")),
        @Content(mediaType = Format.CSV_TYPE, schema = @Schema(ref = "Table")),
        @Content(mediaType = Format.PLOVER_TYPE, schema = @Schema(ref = "Lines")),
        @Content(mediaType = Format.CAMEO_TYPE, schema = @Schema(ref = "Table"))
      })
  public Response list(
      @BeanParam AgreementParameters parameters,
      @BeanParam ListParameters shape,
      @BeanParam PageParameters page,
      @Context HttpHeaders headers) {
    return pages.page(
        new EventPages.Request(
            EventType.AGREEMENT,
            parameters::conditions,
            shape,
            page,
            headers.getAcceptableMediaTypes()));
  }

  /// An agreement and what `include` asked for, for the API document.
  @Schema(description = "An agreement, and what `include` asked for.", allOf = Agreement.class)
  record AgreementItem(
      @Schema(description = "What `include` asked for; not there where it did not.")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable AgreementAdditions included) {}

  @Schema(description = "What `include` asked for; `null` what it did not.")
  record AgreementAdditions(
      @Schema(description = "What each article says of it by itself, the earliest first.")
          @Nullable List<Agreement> reports,
      @Schema(description = "The values that became others, the latest first; 1000 at most.")
          @Nullable List<HistoryEntry> history,
      @Schema(description = "The articles that tell of it, the earliest first.")
          @Nullable List<StoredArticle> articles) {}

  @GET
  @Path("/{id}")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "getAgreement",
      summary = "Get an agreement",
      description =
          "One agreement, with the articles that report it and the words that say so; what"
              + " `include` asks for comes in one more member, which is not there otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The agreement.",
      content = @Content(schema = @Schema(implementation = AgreementItem.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Uni<Response> get(
      @Parameter(
              description = "The id of the agreement.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.AGREEMENT_ID),
              example = "agr_r946k937b9b0gtec6rw7")
          @RestPath
          String id,
      @BeanParam ItemParameters parameters) {
    return items.one(EventType.AGREEMENT, id, parameters);
  }

  /// What each article says of a agreement.
  record AgreementReports(
      @Schema(description = "The accounts, the earliest first; `id` is that of the report.")
          List<Agreement> data) {}

  @GET
  @Path("/{id}/reports")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "listAgreementReports",
      summary = "List the reports of an agreement",
      description = "What each article says of the agreement by itself, before they were joined.")
  @APIResponse(
      responseCode = "200",
      description = "The reports.",
      content = @Content(schema = @Schema(implementation = AgreementReports.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Response reports(
      @Parameter(
              description = "The id of the agreement.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.AGREEMENT_ID),
              example = "agr_r946k937b9b0gtec6rw7")
          @RestPath
          String id) {
    return items.reports(EventType.AGREEMENT, id);
  }

  @GET
  @Path("/{id}/history")
  @Produces(Format.JSON_TYPE)
  @Operation(
      operationId = "getAgreementHistory",
      summary = "Get the history of an agreement",
      description =
          "Each value of the agreement that became another one: when, by which article, engine or"
              + " curator, and why.")
  @APIResponse(
      responseCode = "200",
      description = "The history.",
      content = @Content(schema = @Schema(implementation = History.class)))
  @APIResponse(responseCode = "301", ref = "Merged")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "410", ref = "Withdrawn")
  public Response history(
      @Parameter(
              description = "The id of the agreement.",
              schema = @Schema(type = SchemaType.STRING, pattern = EventType.AGREEMENT_ID),
              example = "agr_r946k937b9b0gtec6rw7")
          @RestPath
          String id) {
    return items.history(EventType.AGREEMENT, id);
  }
}
