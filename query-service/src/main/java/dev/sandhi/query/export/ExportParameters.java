package dev.sandhi.query.export;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// How a file is written.
record ExportParameters(
    @Parameter(
            description =
                "The form of the file: `ndjson` a record a line, `csv` a table whose cells no"
                    + " spreadsheet takes for formulas, `plover` JSON lines in the codes of PLOVER,"
                    + " `cameo` dyads in those of CAMEO, tab-separated.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"ndjson", "csv", "plover", "cameo"},
                    defaultValue = "ndjson"))
        @RestQuery
        @Nullable String format,
    @Parameter(
            description = "Whether the file is compressed.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"none", "gzip"},
                    defaultValue = "none"))
        @RestQuery
        @Nullable String compression,
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
        @Nullable String bom) {}
