package dev.sandhi.extract.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of `records.article`.
@Singleton
class StoredArticles implements PanacheRepositoryBase<StoredArticle, String> {

  private static final String MAKE =
      """
      insert into records.article (id, revision, engine_version, extracted_at)
      select id, revision, "engineVersion", at
      from jsonb_to_recordset(cast(:articles as jsonb))
        as article (id text, revision int, "engineVersion" text, at timestamptz)
      order by id
      on conflict (id) do nothing
      """;

  private final RecordJson json;

  StoredArticles(RecordJson json) {
    this.json = json;
  }

  private record Made(String id, int revision, String engineVersion, String at) {

    static Made by(Reading reading) {
      return new Made(
          reading.articleId(),
          reading.revision(),
          reading.engineVersion(),
          reading.at().toString());
    }
  }

  /// The articles' rows by their ids, made where there is none, and locked until the transaction
  /// ends: of two deliveries at once the second waits here, and sees what the first has done. They
  /// are locked in the order of their ids, so that no two wait for each other.
  Map<String, StoredArticle> lock(List<Reading> readings) {
    getEntityManager()
        .createNativeQuery(MAKE)
        .setParameter("articles", json.tree(readings.stream().map(Made::by).toList()).toString())
        .executeUpdate();
    List<String> ids = readings.stream().map(Reading::articleId).toList();
    Map<String, StoredArticle> locked = new HashMap<>();
    find("id in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .forEach(article -> locked.put(article.id, article));
    return locked;
  }
}
