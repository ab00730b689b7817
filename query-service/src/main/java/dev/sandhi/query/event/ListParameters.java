package dev.sandhi.query.event;

import dev.sandhi.query.format.Format;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How a list of events is answered: in which order and form, and what is told beside it.
record ListParameters(
    @Parameter(
            description =
                "The order: `-date` newest first, `date` oldest first; by their own date, or by"
                    + " that of the first report where it is unknown.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"-date", "date"},
                    defaultValue = "-date"))
        @RestQuery
        @Nullable String sort,
    @Parameter(
            description =
                "The fields of the record to answer, parted by commas; `id` is always one of them."
                    + " The answer is then `application/vnd.sandhi.sparse+json`. All where it is"
                    + " left out. It has no meaning for `plover` and `cameo`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 300),
            examples = @ExampleObject(name = "few", ref = "fewFields"))
        @RestQuery
        @Nullable String fields,
    @Parameter(
            description =
                "The form of the answer, in place of the `Accept` header: `json` a page, `ndjson` a"
                    + " record a line, `csv` a table whose cells no spreadsheet takes for formulas,"
                    + " `plover` JSON lines in the codes of PLOVER, `cameo` dyads in those of"
                    + " CAMEO, tab-separated.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"json", "ndjson", "csv", "plover", "cameo"},
                    defaultValue = "json"))
        @RestQuery
        @Nullable String format,
    @Parameter(
            description =
                "Whether a table begins with the byte order mark, by which some spreadsheets know"
                    + " UTF-8.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"false", "true"},
                    defaultValue = "false"))
        @RestQuery
        @Nullable String bom,
    @Parameter(
            description =
                "Whether `meta.count` tells how many records match: not at all, as the database"
                    + " estimates, or counted, up to 100,000.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"none", "estimated", "exact"},
                    defaultValue = "none"))
        @RestQuery
        @Nullable String count,
    @Parameter(
            description =
                "What to count the matching records by, in `facets`. Repeated: by each. Where more"
                    + " than 10,000 match, the newest of them are counted.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Facet.class),
            examples = @ExampleObject(name = "facets", ref = "facets"))
        @RestQuery
        List<String> facets) {

  enum Counting {
    NONE,
    ESTIMATED,
    EXACT
  }

  ListShape read(ParameterReader reader, EventType<?> type, List<MediaType> acceptable) {
    return new ListShape(
        ListOrder.read(reader, sort),
        type.fields(reader, fields),
        reader.choice("format", format, Format.among(acceptable)),
        reader.flag("bom", bom),
        reader.choice("count", count, Counting.NONE),
        reader.anyOf("facets", facets, Facet.class));
  }

  /// What is read from the parameters.
  record ListShape(
      ListOrder order,
      SortedSet<String> fields,
      Format format,
      boolean byteOrderMark,
      Counting counting,
      SortedSet<Facet> facets) {}
}
