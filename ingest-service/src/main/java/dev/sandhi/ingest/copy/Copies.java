package dev.sandhi.ingest.copy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What is known of the copies of an article.
@Singleton
public final class Copies {

  private static final String FIND =
      """
      select (select duplicate_of from ingest.fingerprint where article_id = :id),
        (select count(*) from ingest.fingerprint where duplicate_of = :id)
      """;

  private final Session database;

  Copies(Session database) {
    this.database = database;
  }

  /// The article that this one is a copy of, if it is one, and how many copies it has itself.
  public record Of(@Nullable String original, int copies) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public Of of(String articleId) {
    Object[] row =
        database
            .createNativeQuery(FIND, Object[].class)
            .setParameter("id", articleId)
            .getSingleResult();
    return new Of((String) row[0], ((Number) row[1]).intValue());
  }
}
