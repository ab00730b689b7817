package dev.sandhi.query.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.query.event.Facets.FacetCount;
import dev.sandhi.query.event.Facets.FacetValues;
import dev.sandhi.query.http.PageMeta;
import dev.sandhi.query.http.PageMeta.CountStatus;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// Counts events, within bounds that keep the answer quick however many there are.
@Singleton
final class EventCounts {

  private static final int MOST_COUNTED = 100_000;
  private static final int MOST_FACETED = 10_000;
  private static final int MOST_VALUES = 50;

  private final Database database;
  private final ObjectMapper json;

  EventCounts(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  PageMeta.Count count(Conditions conditions, ListParameters.Counting counting) {
    return switch (counting) {
      case NONE -> PageMeta.Count.NONE;
      case EXACT -> exact(conditions);
      case ESTIMATED -> estimated(conditions);
    };
  }

  private PageMeta.Count exact(Conditions conditions) {
    Sql sql =
        Sql.of("select count(*) from (select from records.event e where")
            .add(conditions.where())
            .add("limit ?) matching", MOST_COUNTED + 1);
    long found = database.first(sql, row -> row.getLong(1)).orElseThrow();
    return found > MOST_COUNTED
        ? new PageMeta.Count((long) MOST_COUNTED, CountStatus.AT_LEAST)
        : new PageMeta.Count(found, CountStatus.EXACT);
  }

  /// What the planner expects, from its statistics.
  private PageMeta.Count estimated(Conditions conditions) {
    Sql sql =
        Sql.of("explain (format json) select from records.event e where").add(conditions.where());
    String plan = database.first(sql, row -> row.getString(1)).orElseThrow();
    try {
      long rows = json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
      return new PageMeta.Count(rows, CountStatus.ESTIMATED);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Facets facets(Conditions conditions, SortedSet<Facet> facets) {
    List<Tally> tallies =
        database.list(
            tallying(conditions, facets),
            row -> new Tally(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
    int counted = tallies.isEmpty() ? 0 : tallies.getFirst().counted();
    return new Facets(
        Math.min(counted, MOST_FACETED),
        counted <= MOST_FACETED,
        facets.stream().map(facet -> values(facet, tallies)).toList());
  }

  private record Tally(int counted, String facet, String value, int count) {}

  private static FacetValues values(Facet facet, List<Tally> tallies) {
    return new FacetValues(
        facet,
        tallies.stream()
            .filter(tally -> facet.name().equals(tally.facet()))
            .map(tally -> new FacetCount(tally.value(), tally.count()))
            .toList());
  }

  private static Sql tallying(Conditions conditions, SortedSet<Facet> facets) {
    String each =
        facets.stream()
            .map(facet ->
                "select '%s' facet, value, count(*) n from (select %s value from m) v group by 2"
                    .formatted(facet.name(), facet.each()))
            .collect(Collectors.joining("\nunion all "));
    return Sql.of(
            """
            with m as materialized (
              select e.parties, e.topics, e.kind, e.status, e.mode, e.place_country, e.outlets,
                e.listed_on
              from records.event e
              where\
            """)
        .add(conditions.where())
        .add(
            """
              order by e.listed_on desc, e.id
              limit ?),
            ranked as (
              select facet, value, n,
                row_number() over (partition by facet order by n desc, value) r
              from (%s) counts
              where value is not null)
            select (select count(*) from m), facet, value, n from ranked where r <= ?
            order by facet, r
            """
                .formatted(each),
            MOST_FACETED + 1,
            MOST_VALUES);
  }
}
