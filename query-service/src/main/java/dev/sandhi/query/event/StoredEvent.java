package dev.sandhi.query.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `records.event`, as far as it takes to know that there is one.
@Entity
@Immutable
@Table(schema = "records", name = "event")
class StoredEvent {

  @Id String id;

  @Column String type;
}
