package dev.sandhi.query.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An article that was read, and what was read from it.
@Schema(name = "StoredArticle", description = "An article that was read, and its records.")
public record StoredArticle(
    @Schema(examples = "art_zy30raygjzan6wq96yrc") String id,
    @Schema(description = "The revision that was read last, from 1.", examples = "1") int revision,
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    @Schema(description = "The publication date; `null` when it is unknown.")
        @Nullable LocalDate publishedOn,
    @Schema(description = "The engine that read it.", examples = "1") String engineVersion,
    Instant extractedAt,
    @Schema(
            description =
                "The article that this one is a near-copy of, as the reports of its records tell;"
                    + " `null` for one that reports by itself.",
            examples = "art_zy30raygjzan6wq96yrc")
        @Nullable String copyOf,
    @Schema(
            description = "The meetings that it tells of.",
            examples = "[\"mtg_av1tc4gtdw2fa2ck720v\"]")
        List<String> meetings,
    @Schema(
            description = "The agreements that it tells of.",
            examples = "[\"agr_9ncnx4mzfsahg8a7sp2x\"]")
        List<String> agreements,
    @Schema(
            description =
                "The words of the article that say so, in their order, at most 10; the whole text"
                    + " belongs to whoever published it.")
        List<String> excerpt) {}
