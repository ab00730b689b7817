package dev.sandhi.ingest.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.IntFunction;
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
      update ingest.article_revision revision set fingerprinted = true
      from unnest(cast(:ids as text[]), cast(:revisions as int[])) as looked (id, revision)
      where revision.article_id = looked.id and revision.revision = looked.revision
      """;

  /// The nearest of those that were looked at before, by what they have in common. Only a bounded
  /// number is weighed, and only the texts of the nearest are read: a report may have thousands of
  /// copies. Each kind has an index of its own.
  private static final String CANDIDATES =
      """
      with alike as materialized (
        select article_id, duplicate_of, bands from ingest.fingerprint
        where bands && cast(:bands as int[]) and duplicate_of is %s and article_id <> :id
        limit 500
      ),
      nearest as materialized (
        select article_id, coalesce(duplicate_of, article_id) as original,
          cardinality(array(
            select unnest(bands) intersect select unnest(cast(:bands as int[])))) as shared
        from alike order by shared desc, article_id limit :most
      )
      select nearest.original, left(revision.text, 100000)
      from nearest
      join ingest.article article on article.id = nearest.article_id
      join ingest.article_revision revision
        on revision.article_id = article.id and revision.revision = article.revision
      order by nearest.shared desc, nearest.article_id
      """;

  private static final String ORIGINALS = CANDIDATES.formatted("null");
  private static final String COPIES = CANDIDATES.formatted("not null");

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
      if (Boolean.TRUE.equals(row[3])) {
        keep((String) row[0], Shingles.of((String) row[2]));
      }
    }
    database
        .createNativeMutationQuery(LOOKED_AT)
        .setParameter("ids", column(pending, 0, String[]::new), String[].class)
        .setParameter("revisions", column(pending, 1, Integer[]::new), Integer[].class)
        .executeUpdate();
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

  /// The article that came first of those that have this report. A copy may have changed too much
  /// to be known for one by the first, and still by another copy.
  private @Nullable String original(String id, Shingles shingles, String bands) {
    @Nullable String original = original(ORIGINALS, id, shingles, bands);
    return original == null ? original(COPIES, id, shingles, bands) : original;
  }

  private @Nullable String original(String sql, String id, Shingles shingles, String bands) {
    return database
        .createNativeQuery(sql, Object[].class)
        .setParameter("bands", bands)
        .setParameter("id", id)
        .setParameter("most", MOST_CANDIDATES)
        .list()
        .stream()
        .filter(row -> !id.equals(row[0]) && shingles.isCopyOf(Shingles.of((String) row[1])))
        .map(row -> (String) row[0])
        .findFirst()
        .orElse(null);
  }

  private static <T> T[] column(List<Object[]> rows, int column, IntFunction<T[]> array) {
    return rows.stream().map(row -> row[column]).toArray(array);
  }

  private static String array(int[] bands) {
    StringBuilder array = new StringBuilder("{");
    for (int band : bands) {
      array.append(array.length() == 1 ? "" : ",").append(band);
    }
    return array.append('}').toString();
  }
}
