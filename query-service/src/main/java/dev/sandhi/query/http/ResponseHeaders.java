package dev.sandhi.query.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says in a header what a client may do next: with a page, where the next one is (RFC 8288), so
/// that a list can be walked without knowing how its cursors work; with a method refused, which
/// there are.
final class ResponseHeaders {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  @ServerResponseFilter
  void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.meta().nextCursor() != null) {
      URI next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.meta().nextCursor())
              .build();
      response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    } else if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, METHODS);
    }
  }
}
