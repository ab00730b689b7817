package dev.sandhi.extract.api;

import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Differences;
import dev.sandhi.extract.record.ArticleRecords;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What it changes that articles are read again: before it is applied, and after.
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
class DifferenceResource {

  private static final String VERSION = "[0-9]{1,9}(\\.[0-9]{1,9}){0,9}";

  private final ArticleRecords records;
  private final ArticleCheck check;

  DifferenceResource(ArticleRecords records, ArticleCheck check) {
    this.records = records;
    this.check = check;
  }

  @POST
  @Path("/articles/{id}/records/preview")
  @Operation(
      operationId = "previewRecords",
      summary = "Tell what it would change to store a revision",
      description =
          "The revision is read by the engine that runs here and compared with what stands of the"
              + " article: reports added, gone and changed. Nothing is stored.")
  public Difference preview(
      @PathParam("id") @Pattern(regexp = RecordsResource.ID) String id,
      @Nullable ArticleRevision revision) {
    return records.preview(id, check.check(revision));
  }

  @GET
  @Path("/differences")
  @Operation(
      operationId = "getDifferences",
      summary = "What an engine changed by reading articles again",
      description = "In the order in which they were read; ask for the next part with `next`.")
  public Differences list(
      @QueryParam("engine") @NotNull @Pattern(regexp = VERSION) String engine,
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) int limit) {
    return records.readAgainBy(engine, after, limit);
  }
}
