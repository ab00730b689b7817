package dev.sandhi.query.directory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A country or a body, and how much the records tell of it.
@Schema(description = "A country or an international body, and how much is told of it.")
record Body(
    @Schema(description = "ISO 3166-1 alpha-2, or the usual abbreviation.", examples = "IN")
        String code,
    @Schema(description = "The name in Hindi.") String name,
    @Schema(description = "The name in English.", examples = "India") String nameLatin,
    @Schema(description = "Every spelling that is known of it.") List<String> spellings,
    @Schema(description = "The meetings that it is a party to.", examples = "128") int meetings,
    @Schema(description = "The agreements that it is a party to.", examples = "31") int agreements,
    @Schema(description = "The earliest day of them; `null` where there is none.")
        @Nullable LocalDate firstOn,
    @Schema(description = "The latest day of them; `null` where there is none.")
        @Nullable LocalDate lastOn) {}
