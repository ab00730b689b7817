package dev.sandhi.ingest.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the job table.
@Entity
@Table(name = "job")
class JobEntity {

  @Id
  @Column(name = "article_id")
  public String articleId;

  @Column public int revision;
  @Column public short priority;

  /// When it is ready: for the first time, again, or because whoever took it never came back.
  @Column(name = "run_at")
  public Instant runAt;

  @Column public short attempts;
  @Column public @Nullable UUID lease;

  @Column(name = "last_error")
  public @Nullable String lastError;

  @Column(name = "queued_at")
  public Instant queuedAt;
}
