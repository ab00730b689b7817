package dev.sandhi.extract.api;

import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.ExtractionReceipt;
import dev.sandhi.extract.record.ArticleRecords;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The records of an article, as they stand in the database.
@Path("/v1/articles/{id}/records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
class RecordsResource {

  static final String ID = "art_[0-9a-hjkmnp-tv-z]{8,64}";

  private final ArticleRecords records;
  private final ArticleCheck check;

  RecordsResource(ArticleRecords records, ArticleCheck check) {
    this.records = records;
    this.check = check;
  }

  @PUT
  @Operation(
      operationId = "putRecords",
      summary = "Read a revision of an article and store its records",
      description =
          "The article's records are replaced as a set. The same revision may be delivered any"
              + " number of times; an older one, or the same one read by an older engine, changes"
              + " nothing (`STALE`). A text that is not in Hindi has no records (`SET_ASIDE`).")
  public ExtractionReceipt put(
      @PathParam("id") @Pattern(regexp = ID) String id, @Nullable ArticleRevision revision) {
    return records.put(id, check.check(revision));
  }
}
