package dev.sandhi.query.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The events of schema `records`.
@Singleton
class StoredEvents implements PanacheRepositoryBase<StoredEvent, String> {

  Optional<StoredEvent> find(EventType<?> type, String id) {
    return find("id = ?1 and type = ?2", id, type.name()).firstResultOptional();
  }
}
