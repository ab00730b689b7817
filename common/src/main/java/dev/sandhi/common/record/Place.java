package dev.sandhi.common.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where an event takes place.
public record Place(
    @Schema(description = "The building or site, as in the text.") @Nullable String venue,
    @Schema(description = "The city, as in the text.") @Nullable String city,
    @Schema(description = "The city in Latin letters.", examples = "Washington D.C.")
        @Nullable String cityLatin,
    @Schema(description = "ISO 3166-1 alpha-2.", examples = "US") @Nullable String country) {}
