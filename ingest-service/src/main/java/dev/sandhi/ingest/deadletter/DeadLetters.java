package dev.sandhi.ingest.deadletter;

import dev.sandhi.ingest.queue.JobQueue;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The revisions in state `DEAD`. They are few, and lie in an index of their own.
@Singleton
@Transactional
public final class DeadLetters {

  private static final String COLUMNS =
      """
      select dead.article_id as article, dead.revision, article.url, dead.title, dead.outlet,
        dead.received_at as received, dead.settled_at as died, dead.attempts,
        dead.last_error as error, dead.engine_version as engine
      from ingest.article_revision dead
      join ingest.article on article.id = dead.article_id
      where dead.state = 'DEAD'
      """;

  private static final String PAGE =
      COLUMNS
          + """
          and (dead.settled_at, dead.article_id) < (:before, :id)
          order by dead.settled_at desc, dead.article_id desc limit :most
          """;

  private static final String ONE = COLUMNS + "and dead.article_id = :id";

  private static final String LOCK = "select id from ingest.article where id = :id for update";

  private static final String REVIVE =
      """
      update ingest.article_revision
      set state = 'QUEUED', attempts = 0, last_error = null, settled_at = null
      where article_id = :id and state = 'DEAD'
      """;

  /// Where an earlier engine has read it, that stands again.
  private static final String DROP =
      """
      update ingest.article_revision
      set state = case when engine_version is null then 'DROPPED'
        when language is null then 'EXTRACTED'
        when language like 'hi-x-%' then 'LEGACY_FONT' else 'SET_ASIDE' end
      where article_id = :id and state = 'DEAD'
      """;

  private final Session database;
  private final JobQueue queue;

  DeadLetters(Session database, JobQueue queue) {
    this.database = database;
    this.queue = queue;
  }

  public long count() {
    return database
        .createNativeQuery(
            "select count(*) from ingest.article_revision where state = 'DEAD'", Long.class)
        .getSingleResult();
  }

  /// At most so many of those that died before, the last one first.
  List<DeadLetter> page(Instant before, String id, int most) {
    return database
        .createNativeQuery(PAGE, Tuple.class)
        .setParameter("before", before)
        .setParameter("id", id)
        .setParameter("most", most)
        .getResultStream()
        .map(DeadLetters::letter)
        .toList();
  }

  Optional<DeadLetter> find(String id) {
    return database
        .createNativeQuery(ONE, Tuple.class)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(DeadLetters::letter);
  }

  /// Queues it anew, as if it had never been tried. Whoever posts a new text of it at the same time
  /// waits, or is waited for.
  Optional<DeadLetter> retry(String id) {
    database.createNativeQuery(LOCK, String.class).setParameter("id", id).list();
    @Nullable DeadLetter letter = find(id).orElse(null);
    if (letter != null) {
      queue.queue(List.of(id), List.of(letter.revision()));
      database.createNativeMutationQuery(REVIVE).setParameter("id", id).executeUpdate();
    }
    return Optional.ofNullable(letter);
  }

  /// Puts it out of sight; the article is kept. False when there is none.
  boolean drop(String id) {
    return database.createNativeMutationQuery(DROP).setParameter("id", id).executeUpdate() == 1;
  }

  private static DeadLetter letter(Tuple row) {
    return new DeadLetter(
        row.get("article", String.class),
        row.get("revision", Integer.class),
        row.get("url", String.class),
        row.get("title", String.class),
        row.get("outlet", String.class),
        row.get("received", Instant.class),
        row.get("died", Instant.class),
        row.get("attempts", Short.class),
        row.get("error", String.class),
        row.get("engine", String.class));
  }
}
