package dev.sandhi.ingest.article;

import dev.sandhi.ingest.page.PageFacts;
import org.jspecify.annotations.Nullable;

/// A page that an article was read from: what it says of itself, and the page as it came, which can
/// be read anew when it is read better one day.
public record ReadPage(PageFacts facts, byte[] html, @Nullable String contentType) {}
