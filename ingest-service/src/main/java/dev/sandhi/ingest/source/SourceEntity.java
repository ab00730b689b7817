package dev.sandhi.ingest.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// A source, and how the last looks at it went.
@Entity
@DynamicUpdate
@Table(name = "source")
class SourceEntity {

  @Id public String id;
  @Column public String url;
  @Column public @Nullable String outlet;

  @Column(name = "poll_seconds")
  public int pollSeconds;

  @Column public boolean paused;

  @Column
  @Enumerated(EnumType.STRING)
  public @Nullable SourceKind kind;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "next_poll_at")
  public Instant nextPollAt;

  @Column(name = "last_polled_at")
  public @Nullable Instant lastPolledAt;

  @Column(name = "last_success_at")
  public @Nullable Instant lastSuccessAt;

  @Column(name = "last_failure_at")
  public @Nullable Instant lastFailureAt;

  @Column(name = "last_error")
  public @Nullable String lastError;

  /// How many looks have failed since the last that did not.
  @Column public int failures;

  @Column public @Nullable String etag;

  @Column(name = "last_modified")
  public @Nullable String lastModified;
}
