package dev.sandhi.query.http;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How much of a list is asked for, and from where.
public record PageParameters(
    @Parameter(
            description = "The most records to return, from 1 to 200.",
            schema =
                @Schema(
                    type = SchemaType.INTEGER,
                    minimum = "1",
                    maximum = "200",
                    defaultValue = "25"))
        @RestQuery
        @Nullable String limit,
    @Parameter(
            description =
                "Where to go on: `meta.nextCursor` of the page before, as it is and with the same"
                    + " filters. Leave it out for the first page.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1))
        @RestQuery
        @Nullable String cursor) {

  private static final ParameterReader.Range LIMIT = new ParameterReader.Range(1, 200, 25);

  /// The page of the list that the filters give; they are named in one canonical way.
  public PageRequest read(ParameterReader reader, CursorSeal seal, String filters) {
    int most = reader.number("limit", limit, LIMIT);
    @Nullable Cursor after = cursor == null ? null : seal.open(cursor, filters, reader);
    return new PageRequest(seal, filters, most, after);
  }
}
