package dev.sandhi.query.event;

import dev.sandhi.query.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The events of schema `records`.
@Singleton
class StoredEvents implements PanacheRepositoryBase<StoredEvent, String> {

  Optional<StoredEvent> find(EventType<?> type, String id) {
    return find("id = ?1 and type = ?2", id, type.name()).firstResultOptional();
  }

  /// The first events after the cursor, newest first. It is SQL, not HQL, for the operators of
  /// arrays, which the GIN indexes serve.
  List<StoredEvent> list(EventFilter<?> filter, @Nullable Cursor after, int limit) {
    Where where = filter.where();
    if (after != null) {
      where
          .and("listed_on <= :listedOn", "listedOn", after.listedOn())
          .and("(listed_on < :listedOn or id > :id)", "id", after.id());
    }
    String sql =
        """
        select id, type, listed_on, body
        from records.event
        where %s
        order by listed_on desc, id
        limit :limit
        """
            .formatted(where);
    return where
        .bind(getSession().createNativeQuery(sql, StoredEvent.class))
        .setParameter("limit", limit)
        .getResultList();
  }
}
