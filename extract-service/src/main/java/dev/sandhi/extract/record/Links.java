package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.record.EventLink;
import dev.sandhi.extract.event.ArticleLinks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      where from_report in (select id from records.report where article_id = :article)
      """;

  private static final String ADD =
      """
      insert into records.report_link (kind, from_report, to_report) values (:kind, :from, :to)
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

  void replace(String articleId, List<ArticleLinks.Link> links) {
    database.createNativeMutationQuery(FORGET).setParameter("article", articleId).executeUpdate();
    for (ArticleLinks.Link link : links) {
      database
          .createNativeMutationQuery(ADD)
          .setParameter("kind", link.kind().name())
          .setParameter("from", link.from())
          .setParameter("to", link.to())
          .executeUpdate();
    }
  }

  /// The links of each of these events, as its record tells them.
  Map<String, JsonNode> of(Collection<String> events) {
    Map<String, Set<EventLink>> links = new TreeMap<>();
    events.forEach(event -> links.put(event, new TreeSet<>(ArticleLinks.ORDER)));
    for (Object[] row : rows(events)) {
      EventLink.Kind kind = EventLink.Kind.valueOf((String) row[0]);
      String from = (String) row[1];
      String to = (String) row[2];
      if (links.containsKey(from)) {
        Objects.requireNonNull(links.get(from)).add(new EventLink(kind, to));
      }
      if (links.containsKey(to)) {
        Objects.requireNonNull(links.get(to)).add(new EventLink(ArticleLinks.back(kind), from));
      }
    }
    Map<String, JsonNode> told = new TreeMap<>();
    links.forEach((event, of) -> told.put(event, json.tree(of)));
    return told;
  }

  /// The other events at the ends of links of these.
  Set<String> partners(Collection<String> events, Collection<String> without) {
    Set<String> partners = new TreeSet<>();
    for (Object[] row : rows(events)) {
      partners.add((String) row[1]);
      partners.add((String) row[2]);
    }
    partners.removeAll(events);
    partners.removeAll(without);
    return partners;
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

  static boolean differ(JsonNode record, JsonNode links) {
    JsonNode known = record.path("joined").path("links");
    return !links.equals(known) && !(known.isMissingNode() && ((ArrayNode) links).isEmpty());
  }
}
