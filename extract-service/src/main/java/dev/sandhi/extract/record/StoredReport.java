package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What one article says of one event, as it was read.
@Entity
@Table(schema = "records", name = "report")
class StoredReport {

  @Id String id;

  /// The event that it tells of; none for what a curator rejected.
  @Column(name = "event_id")
  @Nullable String eventId;

  @Column(name = "article_id")
  String articleId;

  @Column int revision;

  @Column(name = "engine_version")
  String engineVersion;

  @Column String type;

  /// The id of the event that this report founds, where it is the first of its event.
  @Column String founds;

  @Column(name = "published_on")
  @Nullable LocalDate publishedOn;

  /// What others may have in common with it.
  @Column(name = "join_keys")
  Long[] joinKeys;

  /// The record with the ids of report and article, and no list of reports.
  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  JsonNode body;
}
