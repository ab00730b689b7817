package dev.sandhi.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source holds: entries, and for an index of sitemaps the sitemaps that hold more.
/// `complaint` says what was wrong with it where something could be read all the same.
record Listing(
    SourceKind kind, List<Entry> entries, List<String> sitemaps, @Nullable String complaint) {

  Listing {
    entries = List.copyOf(entries);
    sitemaps = List.copyOf(sitemaps);
  }
}
