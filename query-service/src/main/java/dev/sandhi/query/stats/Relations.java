package dev.sandhi.query.stats;

import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Row;
import dev.sandhi.query.sql.Sql;
import dev.sandhi.query.stats.Relation.RelationEvent;
import dev.sandhi.query.stats.Relation.RelationTopic;
import dev.sandhi.query.stats.Relation.RelationYear;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the records tell of two parties together. What is mentioned only in passing is left out.
@Singleton
final class Relations {

  private static final String OF_BOTH =
      "from records.event e where e.parties @> ? and not e.background";

  private static final String YEARS =
      """
      select extract(year from e.listed_on)::int,
        count(*) filter (where e.type = 'MEETING')::int,
        count(*) filter (where e.type = 'AGREEMENT')::int,
        min(e.listed_on), max(e.listed_on)
      """;

  private final Database database;

  Relations(Database database) {
    this.database = database;
  }

  private record Year(int year, int meetings, int agreements, LocalDate first, LocalDate last) {}

  Relation between(String one, String other) {
    String[] both = {one, other};
    List<Year> years =
        list(
            YEARS,
            both,
            "group by 1 order by 1",
            row ->
                new Year(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class)));
    List<RelationTopic> topics =
        list(
            "select topic, n from (select unnest(e.topics) topic, count(*)::int n",
            both,
            "group by 1) t order by n desc, topic",
            row -> new RelationTopic(row.getString(1), row.getInt(2)));
    return new Relation(
        List.of(both),
        years.stream().mapToInt(Year::meetings).sum(),
        years.stream().mapToInt(Year::agreements).sum(),
        years.isEmpty() ? null : years.getFirst().first(),
        years.isEmpty() ? null : years.getLast().last(),
        everyYear(years),
        topics,
        latest(both));
  }

  private List<RelationEvent> latest(String[] both) {
    return list(
        "select e.id, e.kind, e.status, e.listed_on",
        both,
        "order by e.listed_on desc, e.id limit 20",
        row ->
            new RelationEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class)));
  }

  private <T> List<T> list(String select, String[] both, String order, Row<T> row) {
    return database.list(Sql.of(select).add(OF_BOTH, (Object) both).add(order), row);
  }

  private static List<RelationYear> everyYear(List<Year> years) {
    if (years.isEmpty()) {
      return List.of();
    }
    return IntStream.rangeClosed(years.getFirst().year(), years.getLast().year())
        .mapToObj(year -> {
          @Nullable Year known =
              years.stream().filter(y -> y.year() == year).findFirst().orElse(null);
          return known == null
              ? new RelationYear(year, 0, 0)
              : new RelationYear(year, known.meetings(), known.agreements());
        })
        .toList();
  }
}
