package dev.sandhi.ingest.source;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The entries that sources gave: a queue of addresses to fetch, as ingest.job is one of articles
/// to read. Every method joins the transaction of its caller.
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
final class Items {

  private static final String SEE =
      """
      insert into ingest.source_item as known
        (source_id, url, state_hash, day, state, run_at, seen_at)
      values (?, ?, ?, ?, 'WAITING', now(), now())
      on conflict (source_id, url) do update set
        state_hash = excluded.state_hash, day = excluded.day, state = 'WAITING', run_at = now(),
        seen_at = now(), attempts = 0, last_error = null
      where known.state_hash <> excluded.state_hash
      """;

  private static final String CLAIM =
      """
      with due as (
        select source_id, url from ingest.source_item
        where state = 'WAITING' and run_at <= now()
        order by run_at limit :most for update skip locked
      )
      update ingest.source_item item set run_at = now() + :lease * interval '1 millisecond'
      from due join ingest.source source on source.id = due.source_id
      where item.source_id = due.source_id and item.url = due.url
      returning item.source_id, item.url, item.state_hash, item.day, item.attempts, source.outlet
      """;

  /// Where the source said in the meantime that the page has changed, it stays waiting.
  private static final String SETTLE =
      """
      update ingest.source_item set
        state = :state, article_id = coalesce(:article, article_id), last_error = :error,
        attempts = attempts + :counted, run_at = now() + :delay * interval '1 millisecond'
      where source_id = :source and url = :url and state_hash = :hash
      """;

  private static final String COUNT =
      """
      select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'TAKEN'),
        count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'FAILED')
      from ingest.source_item where source_id = :source
      """;

  private static final String LIST =
      """
      select url, state, article_id, attempts, last_error, seen_at from ingest.source_item
      where source_id = :source and (:state = '' or state = :state)
      order by seen_at desc, url limit :most
      """;

  private static final int BATCH = 500;

  private final Session database;

  Items(Session database) {
    this.database = database;
  }

  /// An entry that was taken to be fetched.
  record Claimed(
      String sourceId,
      String url,
      byte[] stateHash,
      @Nullable LocalDate day,
      int attempts,
      @Nullable String outlet) {}

  /// Keeps what a source gave: what is new or has changed waits to be fetched.
  void see(String source, List<Entry> entries) {
    database.doWork(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(SEE)) {
        int added = 0;
        for (Entry entry : entries) {
          insert.setString(1, source);
          insert.setString(2, entry.url());
          insert.setBytes(3, entry.hash());
          insert.setDate(4, entry.day() == null ? null : Date.valueOf(entry.day()));
          insert.addBatch();
          if (++added % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    });
  }

  List<Claimed> claim(int most, Duration lease) {
    return database
        .createNativeQuery(CLAIM, Object[].class)
        .setParameter("most", most)
        .setParameter("lease", lease.toMillis())
        .list()
        .stream()
        .map(row ->
            new Claimed(
                (String) row[0],
                (String) row[1],
                (byte[]) row[2],
                (LocalDate) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5]))
        .toList();
  }

  void taken(Claimed item, String articleId) {
    settle(item, new End(Item.State.TAKEN, articleId, null, 0, Duration.ZERO));
  }

  void refused(Claimed item, String error) {
    settle(item, new End(Item.State.REFUSED, null, error, 1, Duration.ZERO));
  }

  void failed(Claimed item, String error) {
    settle(item, new End(Item.State.FAILED, null, error, 1, Duration.ZERO));
  }

  /// Leaves it to be tried again. It is not counted where the page is not to blame.
  void later(Claimed item, String error, boolean isCounted, Duration delay) {
    settle(item, new End(Item.State.WAITING, null, error, isCounted ? 1 : 0, delay));
  }

  ItemCounts counts(String source) {
    Object[] row =
        database
            .createNativeQuery(COUNT, Object[].class)
            .setParameter("source", source)
            .getSingleResult();
    return new ItemCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  List<Item> list(String source, Item.@Nullable State state, int most) {
    return database
        .createNativeQuery(LIST, Object[].class)
        .setParameter("source", source)
        .setParameter("state", state == null ? "" : state.name())
        .setParameter("most", most)
        .list()
        .stream()
        .map(row ->
            new Item(
                (String) row[0],
                Item.State.valueOf((String) row[1]),
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                (Instant) row[5]))
        .toList();
  }

  private void settle(Claimed item, End end) {
    database
        .createNativeMutationQuery(SETTLE)
        .setParameter("state", end.state.name())
        .setParameter("article", end.articleId)
        .setParameter("error", end.error)
        .setParameter("counted", end.counted)
        .setParameter("delay", end.delay.toMillis())
        .setParameter("source", item.sourceId())
        .setParameter("url", item.url())
        .setParameter("hash", item.stateHash())
        .executeUpdate();
  }

  /// How taking it ended.
  private record End(
      Item.State state,
      @Nullable String articleId,
      @Nullable String error,
      int counted,
      Duration delay) {}

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
