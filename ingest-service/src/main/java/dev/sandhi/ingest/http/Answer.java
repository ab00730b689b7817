package dev.sandhi.ingest.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An answer as it goes out, and as it is kept to be given again: the body is JSON already.
public record Answer(int status, @Nullable String location, String body) {

  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    if (location != null) {
      response.location(URI.create(location));
    }
    return response.build();
  }
}
