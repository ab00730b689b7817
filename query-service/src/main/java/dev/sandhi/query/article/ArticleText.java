package dev.sandhi.query.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The text of an article, and whether it is the one that the records were read from.
@Schema(description = "The text of an article, as it was published.")
record ArticleText(
    @Schema(examples = "art_zy30raygjzan6wq96yrc") String id,
    @Schema(description = "The revision of this text, from 1.", examples = "1") int revision,
    @Schema(
            description =
                "The revision that the records were read from. Where the text is of another one,"
                    + " their evidence need not stand where it says.",
            examples = "1")
        int readRevision,
    @Schema(description = "Evidence counts its Unicode code points, from 0.") String text) {}
