package dev.sandhi.query.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// ingest-service over HTTP.
@RegisterRestClient(configKey = "ingest")
@Path("/v1/articles")
interface IngestClient {

  @GET
  @Path("/{id}")
  Uni<KeptArticle> article(@RestPath String id);

  /// An article in its newest revision, as far as it matters here. Nobody knows what will come.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record KeptArticle(int revision, @Nullable String text) {}
}
