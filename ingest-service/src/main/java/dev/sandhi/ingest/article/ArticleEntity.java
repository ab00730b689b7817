package dev.sandhi.ingest.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address, or a text that has none, with the number of its newest revision.
@Entity
@Table(name = "article")
class ArticleEntity {

  @Id public String id;
  @Column public @Nullable String url;
  @Column public int revision;

  /// When its first revision came.
  @Column(name = "received_at")
  public Instant receivedAt;
}
