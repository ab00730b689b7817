package dev.sandhi.ingest.source;

import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.fetch.Fetched;
import dev.sandhi.ingest.fetch.Fetcher;
import dev.sandhi.ingest.fetch.Wanted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One look at a source.
@Singleton
final class Poll {

  private final Fetcher fetcher;
  private final Sources sources;
  private final SourceConfig config;

  Poll(Fetcher fetcher, Sources sources, SourceConfig config) {
    this.fetcher = fetcher;
    this.sources = sources;
    this.config = config;
  }

  void look(SourceEntity source) {
    try {
      Fetched fetched = fetcher.fetch(new Wanted(source.url, source.etag, source.lastModified));
      if (fetched.isUnchanged()) {
        sources.succeeded(source.id, null, null);
      } else {
        Listing listing = ListingReader.read(fetched.body(), fetched.contentType(), fetched.url());
        sources.succeeded(source.id, fetched, withSitemaps(listing));
      }
    } catch (FetchException failure) {
      sources.failed(source.id, failure.reason() + ": " + failure.getMessage());
    } catch (UnreadableSourceException unreadable) {
      sources.failed(source.id, "What lies there " + unreadable.getMessage());
    }
  }

  /// The entries of the sitemaps that an index names. One that cannot be read is told of, and no
  /// reason to drop the others.
  private Listing withSitemaps(Listing index) {
    if (index.sitemaps().isEmpty()) {
      return index;
    }
    List<Entry> entries = new ArrayList<>();
    @Nullable String complaint = index.complaint();
    for (String url : index.sitemaps().stream().limit(config.mostSitemaps()).toList()) {
      try {
        Fetched fetched = fetcher.fetch(Wanted.page(url));
        entries.addAll(ListingReader.read(fetched.body(), fetched.contentType(), url).entries());
      } catch (FetchException | UnreadableSourceException failure) {
        complaint = url + ": " + failure.getMessage();
      }
    }
    return new Listing(index.kind(), entries, List.of(), complaint);
  }
}
