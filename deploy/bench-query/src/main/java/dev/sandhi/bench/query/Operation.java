package dev.sandhi.bench.query;

import dev.sandhi.local.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/// What is measured: many requests of one sort. They ask for what the first ten thousand meetings
/// have, and so for the same however many there are: of pages and searches, for what fills a page
/// of them already, so that each answer is as long; and apart from those, for what does not.
enum Operation {
  ITEM(
      "an item",
      """
      select '/v1/meetings/' || id
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first
      order by md5(id) limit 40\
      """),
  PAGE("a filtered page of 50", pages("> 50")),
  RARE_PAGE("a page of what is rare", pages("<= 50")),
  SEARCH(
      "a text search",
      """
      select '/v1/meetings?q=' || (person ->> 'nameLatin')
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first,
        jsonb_path_query(body, '$.participants[*]') person
      where not background and person ->> 'nameLatin' is not null
      group by person ->> 'nameLatin' having count(distinct id) > 25
      order by md5(person ->> 'nameLatin') limit 40\
      """),
  FACET(
      "a facet",
      """
      select '/v1/meetings?limit=1&facets=TOPIC&country=' || parties[1]
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first
      order by md5(id) limit 40\
      """),
  NETWORK(
      "a network",
      """
      select '/v1/stats/network?topic=' || topics[1]
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first
      order by md5(id) limit 40\
      """);

  private final String title;
  private final String targets;

  Operation(String title, String targets) {
    this.title = title;
    this.targets = targets;
  }

  /// Of a country and a topic that so many meetings have in common.
  private static String pages(String meetings) {
    return """
    select '/v1/meetings?limit=50&country=' || party || '&topic=' || topic
    from (select * from records.event where type = 'MEETING' order by id limit 10000) first,
      unnest(parties) party, unnest(topics) topic
    where not background
    group by party, topic having count(*) %s order by md5(party || topic) limit 40\
    """
        .formatted(meetings);
  }

  String title() {
    return title;
  }

  /// The paths and queries of the requests, by what there is.
  List<String> targets(Database database) throws SQLException {
    return database.column(targets).stream().map(Operation::encoded).toList();
  }

  private static String encoded(String target) {
    int value = target.lastIndexOf('=') + 1;
    return target.substring(0, value)
        + (value == 0
            ? target
            : URLEncoder.encode(target.substring(value), StandardCharsets.UTF_8));
  }
}
