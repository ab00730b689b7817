package dev.sandhi.ingest.dispatch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.common.article.Delivery;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.util.List;

/// extract-service over HTTP.
@Path("/")
interface ExtractionClient extends Closeable {

  /// Puts the records of a revision in place of those that the article had.
  @PUT
  @Path("/v1/articles/{id}/records")
  @Consumes(MediaType.APPLICATION_JSON)
  Response putRecords(@PathParam("id") String articleId, ArticleRevision revision);

  /// Does so for several articles, each for itself.
  @PUT
  @Path("/v1/records")
  @Consumes(MediaType.APPLICATION_JSON)
  Response putRecords(List<Delivery> deliveries);

  /// Tells what that would change, and changes nothing.
  @POST
  @Path("/v1/articles/{id}/records/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  Response preview(@PathParam("id") String articleId, ArticleRevision revision);

  /// Which engine reads.
  @GET
  @Path("/v1/engine")
  Response engine();

  /// Answers at once, whatever the service is busy with.
  @GET
  @Path("/q/health/live")
  Response live();

  /// A newer extract-service may tell more than this one knows.
  @ClientObjectMapper
  static ObjectMapper lenient(ObjectMapper json) {
    return json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
