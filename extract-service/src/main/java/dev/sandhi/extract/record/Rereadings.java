package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.article.Difference;
import dev.sandhi.common.article.Difference.ChangedField;
import dev.sandhi.common.article.Difference.ChangedReport;
import dev.sandhi.extract.event.Telling;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What it changes that an article is read again: reports added and gone, and values that are other
/// ones.
@Singleton
class Rereadings {

  private static final String ADD =
      """
      insert into records.rereading
        (article_id, from_revision, from_engine, to_revision, to_engine, difference)
      values (:article, :fromRevision, :fromEngine, :toRevision, :toEngine,
        cast(:difference as jsonb))
      """;

  private static final String LIST =
      """
      select number, cast(difference as text) from records.rereading
      where to_engine = :engine and number > :after order by number limit :limit
      """;

  private final Session database;
  private final RecordJson json;

  Rereadings(Session database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  /// Keeps what a reading changed, if there was another one before.
  void record(Rereading rereading, Collection<StoredReport> before, List<Telling> after) {
    if (rereading.isAnother()) {
      database
          .createNativeMutationQuery(ADD)
          .setParameter("article", rereading.articleId())
          .setParameter("fromRevision", rereading.fromRevision())
          .setParameter("fromEngine", rereading.fromEngine())
          .setParameter("toRevision", rereading.toRevision())
          .setParameter("toEngine", rereading.toEngine())
          .setParameter("difference", json.tree(difference(rereading, before, after)).toString())
          .executeUpdate();
    }
  }

  /// What readings by an engine changed, in the order of their numbers.
  List<Numbered> by(String engine, long after, int limit) {
    return database
        .createNativeQuery(LIST, Object[].class)
        .setParameter("engine", engine)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .list()
        .stream()
        .map(row ->
            new Numbered(
                ((Number) row[0]).longValue(), json.read((String) row[1], Difference.class)))
        .toList();
  }

  /// A difference, and the number that the next ones come after.
  record Numbered(long number, Difference difference) {}

  Difference difference(Rereading rereading, Collection<StoredReport> before, List<Telling> after) {
    List<Object> added = new ArrayList<>();
    List<ChangedReport> changed = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    for (Telling telling : after) {
      JsonNode now = json.tree(telling.asReport());
      kept.add(telling.report().id());
      before.stream()
          .filter(report -> report.id.equals(telling.report().id()))
          .findFirst()
          .ifPresentOrElse(
              report -> compare(report.body, now, changed), () -> added.add(values(now)));
    }
    List<Object> gone =
        before.stream()
            .filter(report -> !kept.contains(report.id))
            .map(report -> (Object) values(report.body))
            .toList();
    return new Difference(
        rereading.articleId(),
        rereading.isFirst() ? null : Integer.valueOf(rereading.fromRevision()),
        rereading.isFirst() ? null : rereading.fromEngine(),
        rereading.toRevision(),
        rereading.toEngine(),
        added,
        gone,
        changed);
  }

  private static void compare(JsonNode before, JsonNode now, List<ChangedReport> changed) {
    List<ChangedField> fields =
        Changes.differing(before, now).stream()
            .map(name -> new ChangedField("/" + name, value(before, name), value(now, name)))
            .toList();
    if (!fields.isEmpty()) {
      changed.add(new ChangedReport(now.path("id").asText(), fields));
    }
  }

  private static @Nullable Object value(JsonNode record, String name) {
    return record.path(name).isNull() ? null : record.get(name);
  }

  private static JsonNode values(JsonNode report) {
    return ((ObjectNode) report.deepCopy()).without(List.of("evidence", "reports", "joined"));
  }
}
