package dev.sandhi.query.stats;

import dev.sandhi.query.event.Conditions;
import dev.sandhi.query.event.Facet;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import dev.sandhi.query.stats.Groups.Group;
import dev.sandhi.query.stats.Network.Edge;
import dev.sandhi.query.stats.Network.Node;
import dev.sandhi.query.stats.Timeline.Stretch;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts in the database. Only the rows of the outcome come here.
@Singleton
final class Stats {

  private static final int MOST_STRETCHES = 2000;

  /// Each event of a network counts for every two of its parties, so many are slow to count.
  private static final int MOST_TIED = 50_000;

  private final Database database;

  Stats(Database database) {
    this.database = database;
  }

  Timeline timeline(Conditions conditions, Interval interval) {
    Sql sql =
        Sql.of(
                """
                with counts as (
                  select date_trunc('%s', e.listed_on)::date as day, count(*)::int n
                  from records.event e
                  where
                """
                    .formatted(interval.name().toLowerCase(Locale.ROOT)))
            .add(conditions.where())
            .add(
                """
                  group by 1)
                select stretch::date, coalesce(n, 0)
                from (select min(day) first, max(day) last from counts) bounds,
                  generate_series(first, last, cast(? as interval)) stretch
                left join counts on counts.day = stretch::date
                order by 1
                """,
                interval.length());
    List<Stretch> all =
        database.list(sql, row -> new Stretch(row.getObject(1, LocalDate.class), row.getInt(2)));
    int from = Math.max(0, all.size() - MOST_STRETCHES);
    int count = all.stream().mapToInt(Stretch::count).sum();
    return new Timeline(interval, count, from == 0, all.subList(from, all.size()));
  }

  Groups groups(Conditions conditions, List<Facet> by, int top) {
    String second = by.size() > 1 ? by.get(1).each() : "''";
    Sql sql =
        Sql.of(
                """
                with groups as (
                  select one, two, count(*)::int n
                  from (select * from records.event e where
                """)
            .add(conditions.where())
            .add(
                """
                ) m, lateral (select %s) a (one), lateral (select %s) b (two)
                where one is not null and two is not null
                group by one, two)
                select one, two, n, sum(n) over () from groups
                order by n desc, one, two
                limit ?
                """
                    .formatted(by.getFirst().each(), second),
                top);
    List<Counted> counted =
        database.list(
            sql,
            row ->
                new Counted(
                    by.size() > 1
                        ? List.of(row.getString(1), row.getString(2))
                        : List.of(row.getString(1)),
                    row.getInt(3),
                    row.getInt(4)));
    int told = counted.stream().mapToInt(Counted::count).sum();
    int all = counted.isEmpty() ? 0 : counted.getFirst().all();
    return new Groups(
        by, counted.stream().map(c -> new Group(c.values(), c.count())).toList(), all - told);
  }

  private record Counted(List<String> values, int count, int all) {}

  Network network(Conditions conditions, int minWeight, int maxNodes) {
    Sql sql =
        Sql.of("with m as materialized (select e.parties from records.event e where")
            .add(conditions.where())
            .add("order by e.listed_on desc limit ?),", MOST_TIED + 1)
            .add(
                """
                ties as (
                  select one, two, count(*) n
                  from m, unnest(m.parties) one, unnest(m.parties) two
                  where one < two
                  group by one, two having count(*) >= ?)
                select counted, one, two, n
                from (select count(*)::int counted from m) events left join ties on true
                order by n desc, one, two
                """,
                minWeight);
    List<Tie> ties = database.list(sql, Stats::tie);
    int counted = ties.getFirst().counted();
    List<Edge> edges = ties.stream().map(Tie::edge).filter(Objects::nonNull).toList();
    List<Node> nodes = nodes(edges, maxNodes);
    Set<String> told = nodes.stream().map(Node::code).collect(Collectors.toSet());
    return new Network(
        Math.min(counted, MOST_TIED),
        counted <= MOST_TIED,
        nodes,
        edges.stream()
            .filter(edge -> told.contains(edge.source()) && told.contains(edge.target()))
            .toList());
  }

  /// Without an edge where no two are tied.
  private record Tie(int counted, @Nullable Edge edge) {}

  private static Tie tie(ResultSet row) throws SQLException {
    @Nullable String one = row.getString(2);
    return new Tie(
        row.getInt(1), one == null ? null : new Edge(one, row.getString(3), row.getLong(4)));
  }

  private static List<Node> nodes(List<Edge> edges, int most) {
    Map<String, Long> weights = new HashMap<>();
    for (Edge edge : edges) {
      weights.merge(edge.source(), edge.weight(), Long::sum);
      weights.merge(edge.target(), edge.weight(), Long::sum);
    }
    return weights.entrySet().stream()
        .map(entry -> new Node(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Node::weight).reversed().thenComparing(Node::code))
        .limit(most)
        .toList();
  }
}
