package dev.sandhi.ingest.reextraction;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The articles that an older engine has read, and that no job waits for.
///
/// Their records stand until they are read again, so they keep their state meanwhile. Jobs of their
/// kind wait behind all others.
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OlderReadings {

  private static final int AT_ONCE = 10_000;

  /// Versions are compared as numbers: 2 is older than 10.
  private static final String OLDER =
      """
      from ingest.article
      join ingest.article_revision newest
        on newest.article_id = article.id and newest.revision = article.revision
      where newest.state in ('EXTRACTED', 'SET_ASIDE', 'LEGACY_FONT')
        and cast(string_to_array(newest.engine_version, '.') as int[])
          < cast(string_to_array(:version, '.') as int[])
        and not exists (select from ingest.job where job.article_id = article.id)
      """;

  private static final String COUNT = "select count(*) " + OLDER;

  private static final String IDS =
      "select article.id " + OLDER + " and article.id > :after order by article.id limit :most";

  private static final String QUEUE =
      """
      with older as (
        select article.id, article.revision
      """
          + OLDER
          + """
            and article.id > :after order by article.id limit :most
          ),
          queued as (
            insert into ingest.job (article_id, revision, priority)
            select id, revision, 9 from older on conflict (article_id) do nothing
            returning article_id
          )
          select (select max(id) from older) as last, (select count(*) from queued) as queued
          """;

  private final Session database;

  OlderReadings(Session database) {
    this.database = database;
  }

  long count(String version) {
    return database
        .createNativeQuery(COUNT, Long.class)
        .setParameter("version", version)
        .getSingleResult();
  }

  /// Some of them, in their order.
  List<String> idsAfter(String id, String version, int most) {
    return database
        .createNativeQuery(IDS, String.class)
        .setParameter("version", version)
        .setParameter("after", id)
        .setParameter("most", most)
        .getResultList();
  }

  /// Queues some of them, in the order of their ids; nothing when there are none after this one. A
  /// transaction each keeps short what other workers wait for.
  Optional<Step> queueAfter(String id, String version) {
    NativeQuery<Tuple> query =
        database
            .createNativeQuery(QUEUE, Tuple.class)
            .setParameter("version", version)
            .setParameter("after", id)
            .setParameter("most", AT_ONCE);
    Tuple row = query.getSingleResult();
    @Nullable String last = row.get("last", String.class);
    return Optional.ofNullable(last).map(end -> new Step(end, row.get("queued", Long.class)));
  }

  /// The last article looked at, and how many were queued up to it.
  record Step(String last, long queued) {}
}
