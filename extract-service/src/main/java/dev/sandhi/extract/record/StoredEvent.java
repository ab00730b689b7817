package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A meeting or an agreement: its body, as it is served, beside the columns that are searched.
@Entity
@Table(schema = "records", name = "event")
class StoredEvent {

  @Id String id;

  @Column String type;

  /// How often the record was another one, from 1.
  @Column int version;

  @Column int reports;

  @Column(name = "independent_reports")
  int independentReports;

  @Column String kind;

  @Column String status;

  @Column boolean background;

  @Column float confidence;

  @Column(name = "date_from")
  @Nullable LocalDate dateFrom;

  @Column(name = "date_to")
  @Nullable LocalDate dateTo;

  @Column(name = "listed_on")
  LocalDate listedOn;

  @Column String[] parties;

  @Column String[] topics;

  /// What the names of its people are looked up by.
  @Column(name = "person_keys")
  String[] personKeys;

  /// The same by sound, alike in both scripts.
  @Column(name = "person_sounds")
  String[] personSounds;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  JsonNode body;

  @UpdateTimestamp(source = SourceType.DB)
  @Column(name = "updated_at")
  Instant updatedAt;
}
