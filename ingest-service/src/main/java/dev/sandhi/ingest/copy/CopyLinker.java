package dev.sandhi.ingest.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks at each new revision once, and links its article to the one that it is a copy of.
///
/// One process does it at a time, in the order of the rows, so that of two copies that come at once
/// the second sees the first. Rows that somebody else has locked are left for the next round: it
/// never waits, and so nobody ever waits in a circle.
@Singleton
final class CopyLinker {

  private static final Logger LOG = Logger.getLogger(CopyLinker.class);
  private static final int BATCH = 100;
  private static final int MOST_CANDIDATES = 20;
  private static final long LOCK = 0x53616E646869L;

  private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(:lock)";

  private static final String PENDING =
      """
      select revision.article_id, revision.revision, left(revision.text, 100000),
        revision.revision = article.revision
      from ingest.article_revision revision
      join ingest.article article on article.id = revision.article_id
      where not revision.fingerprinted
      order by revision.article_id, revision.revision limit :most
      for update of revision skip locked
      """;

  private static final String LOOKED_AT =
      """
      update ingest.article_revision set fingerprinted = true
      where article_id = :id and revision = :revision
      """;

  /// Those that came earlier, or at least were looked at earlier, with most in common first.
  private static final String CANDIDATES =
      """
      select print.article_id, coalesce(print.duplicate_of, print.article_id),
        left(revision.text, 100000)
      from ingest.fingerprint print
      join ingest.article article on article.id = print.article_id
      join ingest.article_revision revision
        on revision.article_id = article.id and revision.revision = article.revision
      where print.bands && cast(:bands as int[]) and print.article_id <> :id
      order by cardinality(array(
          select unnest(print.bands) intersect select unnest(cast(:bands as int[])))) desc,
        article.received_at
      limit :most
      """;

  private static final String KEEP =
      """
      insert into ingest.fingerprint (article_id, bands, duplicate_of)
      values (:id, cast(:bands as int[]), cast(:original as text))
      on conflict (article_id) do update set
        bands = excluded.bands, duplicate_of = excluded.duplicate_of
      """;

  private final Session database;

  CopyLinker(Session database) {
    this.database = database;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void link() {
    try {
      int looked = BATCH;
      while (looked == BATCH) {
        looked = QuarkusTransaction.requiringNew().call(this::linkSome);
      }
    } catch (RuntimeException failure) {
      LOG.warnf("Copies are not looked for now: %s", failure);
    }
  }

  private int linkSome() {
    Object isMine =
        database
            .createNativeQuery(TRY_LOCK, Object.class)
            .setParameter("lock", LOCK)
            .getSingleResult();
    if (!Boolean.TRUE.equals(isMine)) {
      return 0;
    }
    List<Object[]> pending =
        database.createNativeQuery(PENDING, Object[].class).setParameter("most", BATCH).list();
    for (Object[] row : pending) {
      String id = (String) row[0];
      if (Boolean.TRUE.equals(row[3])) {
        keep(id, Shingles.of((String) row[2]));
      }
      database
          .createNativeMutationQuery(LOOKED_AT)
          .setParameter("id", id)
          .setParameter("revision", row[1])
          .executeUpdate();
    }
    return pending.size();
  }

  private void keep(String id, Shingles shingles) {
    int[] bands = shingles.bands();
    String array = array(bands);
    @Nullable String original = bands.length == 0 ? null : original(id, shingles, array);
    database
        .createNativeMutationQuery(KEEP)
        .setParameter("id", id)
        .setParameter("bands", array)
        .setParameter("original", original)
        .executeUpdate();
  }

  /// The article at the root of the first candidate that proves to be a copy.
  private @Nullable String original(String id, Shingles shingles, String bands) {
    for (Object[] row :
        database
            .createNativeQuery(CANDIDATES, Object[].class)
            .setParameter("bands", bands)
            .setParameter("id", id)
            .setParameter("most", MOST_CANDIDATES)
            .list()) {
      String root = (String) row[1];
      if (!root.equals(id) && shingles.isCopyOf(Shingles.of((String) row[2]))) {
        return root;
      }
    }
    return null;
  }

  private static String array(int[] bands) {
    StringBuilder array = new StringBuilder("{");
    for (int band : bands) {
      array.append(array.length() == 1 ? "" : ",").append(band);
    }
    return array.append('}').toString();
  }
}
