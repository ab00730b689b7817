package dev.sandhi.ingest.source;

import dev.sandhi.ingest.article.ArticleId;
import dev.sandhi.ingest.fetch.FetchException;
import dev.sandhi.ingest.fetch.Fetched;
import dev.sandhi.ingest.fetch.Fetcher;
import dev.sandhi.ingest.http.Problems;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// The sources, and what was learned of them. Each method is one transaction.
@Singleton
@Transactional
public final class Sources {

  private static final int MOST_DOUBLINGS = 4;

  private final SourceRepository sources;
  private final Items items;
  private final Fetcher fetcher;

  Sources(SourceRepository sources, Items items, Fetcher fetcher) {
    this.sources = sources;
    this.items = items;
    this.fetcher = fetcher;
  }

  /// Adds a source, or finds the one that has its address.
  Added add(SourceSettings settings) {
    settings.check();
    String url = address(settings.url());
    String id = "src_" + ArticleId.letters(url);
    boolean isNew = sources.addIfNew(id, url, settings);
    return new Added(find(id).orElseThrow(), isNew);
  }

  List<Source> all() {
    return sources.find("order by id").stream().map(this::shown).toList();
  }

  Optional<Source> find(String id) {
    return sources.findByIdOptional(id).map(this::shown);
  }

  /// Changes a source, which is looked at right away then.
  Optional<Source> change(String id, SourceSettings settings) {
    settings.check();
    Optional<SourceEntity> known = sources.findByIdOptional(id);
    known.ifPresent(source -> {
      if (settings.url() != null && !address(settings.url()).equals(source.url)) {
        throw Problems.badRequest("url", "cannot be changed; add another source");
      }
      source.outlet = settings.outlet();
      source.pollSeconds = settings.pollSeconds();
      source.paused = settings.isPaused();
      sources.flush();
      sources.schedule(id, 0);
      sources.getEntityManager().refresh(source);
    });
    return known.map(this::shown);
  }

  /// Forgets a source and its entries. Its articles stay.
  boolean remove(String id) {
    return sources.deleteById(id);
  }

  /// How each source stands.
  public List<SourceStatus> statuses() {
    return sources.find("order by id").stream()
        .map(source ->
            new SourceStatus(
                source.id, source.url, source.paused, source.lastSuccessAt, source.lastError))
        .toList();
  }

  List<Item> items(String id, Item.@Nullable State state, int most) {
    return items.list(id, state, most);
  }

  List<SourceEntity> claim(int most, Duration lease) {
    return sources.claim(most, lease);
  }

  /// Keeps what a look at a source gave. What it said of its state is kept only where all of it
  /// could be read, so that it is asked for all of it again.
  void succeeded(String id, @Nullable Fetched fetched, @Nullable Listing listing) {
    @Nullable SourceEntity source = sources.findById(id);
    if (source == null) {
      return;
    }
    source.lastPolledAt = Instant.now();
    source.lastSuccessAt = source.lastPolledAt;
    source.failures = 0;
    if (listing != null && fetched != null) {
      source.kind = listing.kind();
      source.lastError = listing.complaint();
      source.etag = listing.complaint() == null ? fetched.etag() : null;
      source.lastModified = listing.complaint() == null ? fetched.lastModified() : null;
      items.see(id, listing.entries());
    } else {
      source.lastError = null;
    }
    sources.flush();
    sources.schedule(id, source.pollSeconds);
  }

  void failed(String id, String error) {
    @Nullable SourceEntity source = sources.findById(id);
    if (source == null) {
      return;
    }
    source.lastPolledAt = Instant.now();
    source.lastFailureAt = source.lastPolledAt;
    source.lastError = error;
    source.failures++;
    sources.flush();
    double jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
    long doubled = (long) source.pollSeconds << Math.min(source.failures - 1, MOST_DOUBLINGS);
    sources.schedule(id, Math.max(1, (long) (doubled * jitter)));
  }

  private String address(@Nullable String url) {
    if (url == null) {
      throw Problems.badRequest("url", "is missing");
    }
    try {
      return fetcher.check(url);
    } catch (FetchException bad) {
      throw Problems.badRequest("url", "cannot be fetched: " + bad.getMessage());
    }
  }

  private Source shown(SourceEntity source) {
    return Source.of(source, items.counts(source.id));
  }

  record Added(Source source, boolean isNew) {}
}
