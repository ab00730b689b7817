package dev.sandhi.extract.record;

import dev.sandhi.common.article.Article;
import dev.sandhi.extract.event.Sketch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of an article whose records stand here; its text is kept by ingest-service.
///
/// The row is also what concurrent deliveries of one article wait for each other at.
@Entity
@Table(schema = "records", name = "article")
class StoredArticle {

  @Id String id;

  @Column int revision;

  @Column(name = "engine_version")
  String engineVersion;

  @Column @Nullable String title;

  @Column @Nullable String url;

  @Column @Nullable String outlet;

  @Column(name = "published_on")
  @Nullable LocalDate publishedOn;

  /// A sketch of the text, by which copies are told.
  @Column int[] sketch;

  @Column(name = "extracted_at")
  Instant extractedAt;

  /// Whether a newer revision stands already, or a newer engine's reading of the same one.
  boolean isNewerThan(Reading reading) {
    return revision == reading.revision()
        ? version(engineVersion).compareTo(version(reading.engineVersion())) > 0
        : revision > reading.revision();
  }

  /// Takes over what a reading knows, and tells what that changes. The same reading again leaves
  /// the row as it was.
  Rereading accept(Reading reading) {
    Rereading rereading = Rereading.of(this, reading);
    if (revision != reading.revision() || !engineVersion.equals(reading.engineVersion())) {
      extractedAt = reading.at();
    }
    Article article = reading.article();
    revision = reading.revision();
    engineVersion = reading.engineVersion();
    title = article.title();
    url = article.url();
    outlet = article.outlet();
    publishedOn = reading.publishedOn();
    sketch = Sketch.of(article.text()).toArray();
    return rereading;
  }

  private static EngineVersion version(String version) {
    return EngineVersion.parse(version);
  }
}
