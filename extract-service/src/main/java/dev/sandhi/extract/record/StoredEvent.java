package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A meeting or an agreement: its body, as it is served. [StoredEvents] writes the columns that it
/// is found by beside it.
@Entity
@Immutable
@Table(schema = "records", name = "event")
class StoredEvent {

  @Id String id;

  @Column String type;

  /// How often the record was another one, from 1.
  @Column int version;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  JsonNode body;
}
