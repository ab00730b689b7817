package dev.sandhi.ingest.status;

import dev.sandhi.ingest.deadletter.DeadLetters;
import dev.sandhi.ingest.queue.Backlog;
import dev.sandhi.ingest.source.Sources;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The status over HTTP.
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "upkeep")
public final class StatusResource {

  private final Backlog backlog;
  private final DeadLetters letters;
  private final Sources sources;

  StatusResource(Backlog backlog, DeadLetters letters, Sources sources) {
    this.backlog = backlog;
    this.letters = letters;
    this.sources = sources;
  }

  @GET
  @Operation(operationId = "getStatus", summary = "How much waits, and since when")
  @APIResponse(responseCode = "200", description = "As it is now.")
  @APIResponse(responseCode = "406", ref = "NotAcceptable")
  @APIResponse(responseCode = "500", ref = "InternalError")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public ServiceStatus get() {
    Backlog.Count count = backlog.count();
    return new ServiceStatus(
        count.jobs(),
        count.inWork(),
        count.failed(),
        count.oldest(),
        letters.count(),
        count.stored(),
        backlog.hasRoom(),
        sources.statuses());
  }
}
