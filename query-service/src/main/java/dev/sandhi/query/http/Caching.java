package dev.sandhi.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lets every answer be kept: it bears a tag, and whoever has the one with that tag already is told
/// so instead of being sent it again (RFC 9110, 9111).
final class Caching {

  /// What stands changes slowly; an answer that is half a minute old does no harm.
  private static final String KEEP = "public, max-age=30, stale-while-revalidate=60";

  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final Annotation[] NO_ANNOTATIONS = {};

  private final ObjectMapper json;

  Caching(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter(priority = 500)
  void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Status.OK.getStatusCode()
        && response.getEntity() != null
        && READS.contains(request.getMethod())) {
      switch (response.getEntity()) {
        case Written written -> {
          MediaType type = MediaType.valueOf(written.contentType());
          response.setEntity(written.body(), NO_ANNOTATIONS, type);
          answer(request, response, new EntityTag(written.version(), true));
        }
        // A file bears its own tag.
        case Path file -> {}
        case byte[] body -> answer(request, response, new EntityTag(Digest.of(body)));
        case Object value -> {
          byte[] body = bytes(value);
          response.setEntity(body, NO_ANNOTATIONS, response.getMediaType());
          answer(request, response, new EntityTag(Digest.of(body)));
        }
      }
    }
  }

  private static void answer(
      ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEEP);
    }
    response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    ResponseBuilder other = request.getRequest().evaluatePreconditions(tag);
    if (other != null) {
      response.setStatus(other.build().getStatus());
      response.setEntity(null);
    }
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
