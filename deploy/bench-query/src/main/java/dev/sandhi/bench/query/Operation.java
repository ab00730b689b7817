package dev.sandhi.bench.query;

import dev.sandhi.local.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/// What is measured: many requests of one sort. They ask for what the first meetings have, and so
/// for the same however many there are.
enum Operation {
  ITEM(
      "an item",
      """
      select '/v1/meetings/' || id
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first
      order by md5(id) limit 40\
      """),
  PAGE(
      "a filtered page of 50",
      """
      select '/v1/meetings?limit=50&country=' || parties[1] || '&topic=' || topics[1]
      from (select * from records.event where type = 'MEETING' order by id limit 10000) first
      order by md5(id) limit 40\
      """),
  SEARCH(
      "a text search",
      """
      select '/v1/meetings?q=' || name_latin from records.person order by md5(id) limit 40\
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
