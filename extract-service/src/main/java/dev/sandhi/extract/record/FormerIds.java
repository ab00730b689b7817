package dev.sandhi.extract.record;

import dev.sandhi.extract.event.EventType;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of `records.former_id`: what became of ids that were given out and do not stand now.
@Singleton
class FormerIds {

  private static final String REMEMBER =
      """
      insert into records.former_id (id, type, into_id, cause)
      values (:id, :type, cast(:into as text), :cause)
      on conflict (id) do update
        set into_id = excluded.into_id, cause = excluded.cause, at = excluded.at
      """;

  /// What led to an event that is no more leads on.
  private static final String LEAD_ON =
      """
      update records.former_id
      set into_id = cast(:into as text),
        cause = case when cast(:into as text) is null then :cause else cause end
      where into_id = :id
      """;

  private static final String STAND_AGAIN =
      "delete from records.former_id where id = any(cast(:ids as text[]))";

  /// An id names the event that holds the report which gave it, wherever that goes.
  private static final String FOLLOW =
      """
      update records.former_id f
      set into_id = r.event_id,
        cause = case when r.event_id is null then 'REJECTED' else 'MERGED' end, at = now()
      from records.report r
      where r.id = any(cast(:reports as text[])) and r.founds = f.id
        and f.into_id is distinct from r.event_id
      """;

  private static final String FIND = "select into_id from records.former_id where id = :id";

  private final Session database;

  FormerIds(Session database) {
    this.database = database;
  }

  void remember(String id, EventType type, @Nullable String into, String cause) {
    database
        .createNativeMutationQuery(REMEMBER)
        .setParameter("id", id)
        .setParameter("type", type.name())
        .setParameter("into", into)
        .setParameter("cause", into == null ? cause : "MERGED")
        .executeUpdate();
    database
        .createNativeMutationQuery(LEAD_ON)
        .setParameter("id", id)
        .setParameter("into", into)
        .setParameter("cause", cause)
        .executeUpdate();
  }

  void standAgain(Collection<String> ids) {
    database
        .createNativeMutationQuery(STAND_AGAIN)
        .setParameter("ids", KnownReports.array(ids))
        .executeUpdate();
  }

  void follow(Collection<String> reports) {
    database
        .createNativeMutationQuery(FOLLOW)
        .setParameter("reports", KnownReports.array(reports))
        .executeUpdate();
  }

  /// The event that stands in place of one that does not.
  Optional<String> into(String id) {
    return database
        .createNativeQuery(FIND, String.class)
        .setParameter("id", id)
        .uniqueResultOptional();
  }
}
