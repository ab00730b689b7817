package dev.sandhi.ingest.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a body that does not say what it is. A browser sends such a one for any page without
/// asking, so that a stranger's page could post to a service on the reader's own machine.
final class TypedBodies {

  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    if (HttpMethod.POST.equals(request.getMethod()) && request.getMediaType() == null) {
      throw new NotSupportedException("Content-Type is missing");
    }
  }
}
