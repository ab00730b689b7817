package dev.sandhi.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

@Singleton
final class ArticleRepository implements PanacheRepositoryBase<ArticleEntity, String> {

  private static final String ADD =
      """
      insert into ingest.article (id, url, revision, received_at)
      select id, url, 1, :receivedAt
      from unnest(cast(:ids as text[]), cast(:urls as text[])) as new (id, url)
      on conflict (id) do nothing returning id
      """;

  private final Session database;

  ArticleRepository(Session database) {
    this.database = database;
  }

  /// Adds articles with their first revision, in the order given, and tells the ids of those that
  /// were not there already. Who posts one at the same time waits here for the first to end.
  Set<String> addNew(List<String> ids, Stream<@Nullable String> urls, Instant receivedAt) {
    return new HashSet<>(
        database
            .createNativeQuery(ADD, String.class)
            .setParameter("ids", ids.toArray(String[]::new), String[].class)
            .setParameter("urls", urls.toArray(String[]::new), String[].class)
            .setParameter("receivedAt", receivedAt)
            .list());
  }

  /// The articles, which nobody else can revise until the transaction ends.
  List<ArticleEntity> locked(List<String> ids) {
    return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
