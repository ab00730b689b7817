package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.record.EventLink;
import dev.sandhi.extract.event.ArticleLinks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Which events belong together. It is kept of reports, so it follows them into whatever event.
@Singleton
class Links {

  private static final String FORGET =
      """
      delete from records.report_link
      where from_report in (
        select id from records.report where article_id = any(cast(:articles as text[])))
      """;

  private static final String ADD =
      """
      insert into records.report_link (kind, from_report, to_report)
      select kind, "from", "to"
      from jsonb_to_recordset(cast(:links as jsonb)) as link (kind text, "from" text, "to" text)
      """;

  /// From either end; a link is found by the reports of the event, which have an index.
  private static final String OF =
      """
      select l.kind, f.event_id, t.event_id
      from records.report r
      join records.report_link l on r.id in (l.from_report, l.to_report)
      join records.report f on f.id = l.from_report
      join records.report t on t.id = l.to_report
      where r.event_id = any(cast(:ids as text[]))
        and f.event_id <> t.event_id
      """;

  private final Session database;
  private final RecordJson json;

  Links(Session database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  /// The links of some events, as their records tell them, and the events at the other ends.
  record Found(Map<String, JsonNode> all, Set<String> partners) {

    @Nullable JsonNode of(String event) {
      return all.get(event);
    }
  }

  void replace(Collection<String> articles, List<ArticleLinks.Link> links) {
    database
        .createNativeMutationQuery(FORGET)
        .setParameter("articles", KnownReports.array(articles))
        .executeUpdate();
    if (!links.isEmpty()) {
      database
          .createNativeMutationQuery(ADD)
          .setParameter("links", json.tree(links).toString())
          .executeUpdate();
    }
  }

  Found of(Collection<String> events) {
    Map<String, Set<EventLink>> links = new TreeMap<>();
    Set<String> partners = new TreeSet<>();
    events.forEach(event -> links.put(event, new TreeSet<>(ArticleLinks.ORDER)));
    for (Object[] row : rows(events)) {
      EventLink.Kind kind = EventLink.Kind.valueOf((String) row[0]);
      String from = (String) row[1];
      String to = (String) row[2];
      links.computeIfPresent(from, (_, of) -> with(of, new EventLink(kind, to)));
      links.computeIfPresent(to, (_, of) -> with(of, new EventLink(ArticleLinks.back(kind), from)));
      partners.addAll(List.of(from, to));
    }
    partners.removeAll(links.keySet());
    Map<String, JsonNode> told = new TreeMap<>();
    links.forEach((event, of) -> told.put(event, json.tree(of)));
    return new Found(told, partners);
  }

  private static Set<EventLink> with(Set<EventLink> links, EventLink link) {
    links.add(link);
    return links;
  }

  private List<Object[]> rows(Collection<String> events) {
    return events.isEmpty()
        ? new ArrayList<>()
        : database
            .createNativeQuery(OF, Object[].class)
            .setParameter("ids", KnownReports.array(events))
            .list();
  }

  /// The record with its links.
  JsonNode into(JsonNode record, @Nullable JsonNode links) {
    if (links != null && record.path("joined") instanceof ObjectNode joined) {
      joined.set("links", links);
    }
    return record;
  }
}
