package dev.sandhi.query.event;

import dev.sandhi.query.http.ParameterReader;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What may be asked of a single event.
record ItemParameters(
    @Parameter(
            description =
                "What to tell in `included` beside the record, which spares further calls: the"
                    + " `REPORTS` that it was joined from, its `HISTORY`, or the `ARTICLES` that"
                    + " tell of it. Repeated: each of them, all as they are at one moment.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Addition.class),
            examples = @ExampleObject(name = "additions", ref = "additions"))
        @RestQuery
        List<String> include) {

  SortedSet<Addition> read(ParameterReader reader) {
    return reader.anyOf("include", include, Addition.class);
  }
}
