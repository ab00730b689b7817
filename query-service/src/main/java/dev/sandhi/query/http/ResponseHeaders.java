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

  private static final String READ = "GET, HEAD, OPTIONS";

  @ServerResponseFilter(priority = 1000)
  void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.meta().nextCursor() != null) {
      link(request, response, page.meta().nextCursor());
    } else if (response.getEntity() instanceof Written written && written.nextCursor() != null) {
      link(request, response, written.nextCursor());
    } else if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, methods(request.getUriInfo().getPath()));
    }
  }

  private static void link(
      ContainerRequestContext request, ContainerResponseContext response, String cursor) {
    URI next =
        request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    response.getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
  }

  private static String methods(String path) {
    if (path.endsWith("/exports/meetings") || path.endsWith("/exports/agreements")) {
      return "POST, OPTIONS";
    }
    return path.contains("/exports/") && !path.endsWith("/file") ? READ + ", DELETE" : READ;
  }
}
