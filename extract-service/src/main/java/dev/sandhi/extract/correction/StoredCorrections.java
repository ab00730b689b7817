package dev.sandhi.extract.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.correction.Correction;
import dev.sandhi.common.correction.Correction.Action;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of `records.correction`.
@Singleton
public class StoredCorrections {

  /// In the order in which they were made; each with the first of its reports that still stands.
  private static final String HOLDING =
      """
      select c.action, c.field, cast(c.value as text),
        (select r.id from unnest(c.anchors) with ordinality as named(id, place)
         join records.report r on r.id = named.id order by named.place limit 1),
        c.anchors, c.others, c.curator, c.reason
      from records.correction c
      where c.revoked_at is null
        and (c.anchors && cast(:reports as text[]) or c.others && cast(:reports as text[]))
      order by c.id
      """;

  private static final String ADD =
      """
      insert into records.correction
        (event_id, action, field, value, other_id, anchors, others, reason, curator)
      values (:event, :action, cast(:field as text), cast(:value as jsonb),
        cast(:other as text), :anchors, :others, :reason, :curator)
      returning id
      """;

  private static final String COLUMNS =
      """
      select id, event_id, action, field, cast(value as text), other_id,
        case when action = 'SPLIT' then others else '{}' end, reason, curator, made_at, revoked_at,
        anchors
      from records.correction
      """;

  private final Session database;
  private final ObjectMapper json;

  StoredCorrections(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A correction with the reports that it is bound to.
  public record Stored(Correction correction, List<String> anchors) {}

  /// What holds for any of these reports.
  public Curated of(Collection<String> reports) {
    return new Curated(
        database
            .createNativeQuery(HOLDING, Object[].class)
            .setParameter("reports", reports.toArray(String[]::new))
            .list()
            .stream()
            .map(this::ruling)
            .toList());
  }

  public Stored add(Correction correction, List<String> anchors, List<String> others) {
    Object id =
        database
            .createNativeQuery(ADD, Object.class)
            .setParameter("event", correction.event())
            .setParameter("action", correction.action().name())
            .setParameter("field", correction.field())
            .setParameter("value", text(correction.value()))
            .setParameter("other", correction.other())
            .setParameter("anchors", anchors.toArray(String[]::new))
            .setParameter("others", others.toArray(String[]::new))
            .setParameter("reason", correction.reason())
            .setParameter("curator", correction.curator())
            .getSingleResult();
    return find(((Number) id).longValue()).orElseThrow();
  }

  public Optional<Stored> find(long id) {
    return list("where id = :id", "id", id).stream().findFirst();
  }

  /// All corrections of an event, and of those that it stands for, revoked ones too.
  public List<Stored> ofReports(Collection<String> reports) {
    return list(
        "where anchors && cast(:reports as text[]) order by id",
        "reports",
        reports.toArray(String[]::new));
  }

  public void revoke(long id) {
    database
        .createNativeMutationQuery(
            "update records.correction set revoked_at = clock_timestamp() where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private List<Stored> list(String where, String name, Object value) {
    return database
        .createNativeQuery(COLUMNS + where, Object[].class)
        .setParameter(name, value)
        .list()
        .stream()
        .map(this::stored)
        .toList();
  }

  private Stored stored(Object[] row) {
    return new Stored(
        new Correction(
            ((Number) row[0]).longValue(),
            (String) row[1],
            Action.valueOf((String) row[2]),
            (String) row[3],
            tree((String) row[4]),
            (String) row[5],
            strings(row[6]),
            (String) row[7],
            (String) row[8],
            (Instant) row[9],
            (Instant) row[10]),
        strings(row[11]));
  }

  private Ruling ruling(Object[] row) {
    return new Ruling(
        Action.valueOf((String) row[0]),
        (String) row[1],
        tree((String) row[2]),
        (String) row[3],
        strings(row[4]),
        strings(row[5]),
        (String) row[6],
        (String) row[7]);
  }

  private static List<String> strings(Object array) {
    return Arrays.stream((Object[]) array)
        .map(String.class::cast)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds JSON that is none", e);
    }
  }

  private @Nullable String text(@Nullable Object value) {
    return value == null ? null : json.valueToTree(value).toString();
  }
}
