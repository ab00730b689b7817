package dev.sandhi.query.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A row of `records.event`, as far as an answer needs it. The other columns only serve to search.
@Entity
@Immutable
@Table(schema = "records", name = "event")
class StoredEvent {

  @Id String id;

  @Column String type;

  /// The record as JSON, with its reports and its evidence.
  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String body;
}
