package dev.sandhi.ingest.article;

import dev.sandhi.ingest.page.PageFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What the page of a revision said of itself.
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
}
