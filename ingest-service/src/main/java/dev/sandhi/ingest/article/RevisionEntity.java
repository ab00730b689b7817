package dev.sandhi.ingest.article;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.common.article.PublishedBasis;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One text of an article, and what became of it. All columns from `engineVersion` on are the
/// receipt, null until the text has been read.
@Entity
@IdClass(RevisionEntity.Key.class)
@DynamicUpdate
@Table(name = "article_revision")
class RevisionEntity {

  @Id
  @Column(name = "article_id")
  public String articleId;

  @Id @Column public int revision;

  /// Long, and of no use to who only settles the revision.
  @Column
  @Basic(fetch = FetchType.LAZY)
  public String text;

  @Column(name = "content_hash")
  public byte[] contentHash;

  @Column public @Nullable String title;
  @Column public @Nullable String outlet;

  /// As given beside the article.
  @Column(name = "published_on")
  public @Nullable LocalDate publishedOn;

  @Column(name = "received_at")
  public Instant receivedAt;

  @Column
  @Enumerated(EnumType.STRING)
  public ArticleState state;

  @Column public short attempts;

  @Column(name = "last_error")
  public @Nullable String lastError;

  @Column(name = "settled_at")
  public @Nullable Instant settledAt;

  @Column(name = "engine_version")
  public @Nullable String engineVersion;

  @Column public @Nullable String language;

  /// The publication date that was used.
  @Column public @Nullable LocalDate dated;

  @Column(name = "published_basis")
  @Enumerated(EnumType.STRING)
  public @Nullable PublishedBasis publishedBasis;

  @Column public @Nullable Integer meetings;
  @Column public @Nullable Integer agreements;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  public @Nullable List<PageRemain> remains;

  record Key(String articleId, int revision) {}
}
