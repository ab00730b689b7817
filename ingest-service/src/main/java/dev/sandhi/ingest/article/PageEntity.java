package dev.sandhi.ingest.article;

import dev.sandhi.ingest.page.PageFacts;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What the page of a revision said of itself, and the page as it came.
@Entity
@IdClass(RevisionEntity.Key.class)
@Table(name = "page")
class PageEntity {

  @Id
  @Column(name = "article_id")
  public String articleId;

  @Id @Column public int revision;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  public PageFacts facts;

  /// Packed by gzip, and of no use to who only shows the article.
  @Column
  @Basic(fetch = FetchType.LAZY)
  public byte[] html;

  @Column(name = "content_type")
  public @Nullable String contentType;
}
