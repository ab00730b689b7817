package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.correction.Curated;
import dev.sandhi.extract.event.Consensus;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Sketch;
import dev.sandhi.extract.event.Sources;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import dev.sandhi.extract.joining.Joining;
import dev.sandhi.extract.record.KnownReports.Known;
import dev.sandhi.extract.record.StoredEvents.Standing;
import dev.sandhi.extract.record.StoredEvents.Written;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Joins reports anew where some of them changed, and lets the events stand that they tell of.
///
/// The id of an event is the one that its founder gives it. Whatever else it was called leads to
/// it.
@Singleton
class Regrouping {

  private final Neighbourhood neighbourhood;
  private final StoredReports reports;
  private final StoredEvents events;
  private final FormerIds formerIds;
  private final Links links;
  private final RecordJson json;
  private final ChangeLog log;

  Regrouping(
      Neighbourhood neighbourhood,
      StoredReports reports,
      StoredEvents events,
      FormerIds formerIds,
      Links links,
      RecordJson json,
      ChangeLog log) {
    this.neighbourhood = neighbourhood;
    this.reports = reports;
    this.events = events;
    this.formerIds = formerIds;
    this.links = links;
    this.json = json;
    this.log = log;
  }

  /// An event as its reports tell it now.
  private record Draft(String id, List<Known> members, JsonNode record) {

    List<String> reports() {
      return members.stream().map(Known::id).toList();
    }
  }

  /// Joins these reports, and those that are left of these events. It needs the turn.
  void regroup(Collection<String> reportIds, Collection<String> eventIds, Occasions occasions) {
    Neighbourhood.Found found = neighbourhood.around(reportIds, eventIds);
    Map<String, Known> known = new HashMap<>();
    found.reports().forEach(report -> known.put(report.id(), report));
    Set<String> before = new TreeSet<>(eventIds);
    known.values().stream()
        .map(Known::eventId)
        .forEach(id -> {
          if (id != null) {
            before.add(id);
          }
        });
    Map<String, Draft> drafts = new TreeMap<>();
    Map<String, @Nullable String> moves = new TreeMap<>();
    for (List<Known> group : groups(found, known)) {
      place(group, found.curated(), drafts, moves);
    }
    reports.move(moves);
    Set<String> touched = new TreeSet<>(before);
    touched.addAll(drafts.keySet());
    Map<String, Standing> standing = events.standing(touched);
    Changes changes = new Changes();
    stand(drafts, standing, occasions, changes);
    formerIds.standAgain(drafts.keySet());
    formerIds.follow(known.keySet());
    leave(standing, drafts, found.reports(), occasions, changes);
    log.tell(changes);
  }

  private static List<List<Known>> groups(Neighbourhood.Found found, Map<String, Known> known) {
    List<Account> accounts = found.reports().stream().map(Known::account).toList();
    List<List<Known>> groups = new ArrayList<>();
    for (List<Account> group : Joining.join(accounts, found.curated().constraints())) {
      groups.add(group.stream().map(account -> known.get(account.id())).toList());
    }
    return groups;
  }

  /// Gives the reports of a group to their event, or to none if a curator rejected it.
  private void place(
      List<Known> group,
      Curated curated,
      Map<String, Draft> drafts,
      Map<String, @Nullable String> moves) {
    Set<String> ids = group.stream().map(Known::id).collect(Collectors.toSet());
    String id = group.getFirst().founds();
    @Nullable String event = curated.isRejected(ids) ? null : id;
    group.stream()
        .filter(report -> !Objects.equals(report.eventId(), event))
        .forEach(report -> moves.put(report.id(), event));
    if (event != null) {
      JsonNode record = json.tree(record(id, group));
      drafts.put(id, new Draft(id, group, curated.applyTo(record, ids)));
    }
  }

  private static EventRecord record(String id, List<Known> group) {
    List<Telling> tellings = group.stream().map(known -> known.account().telling()).toList();
    Map<String, Sketch> sketches = new HashMap<>();
    group.forEach(
        known -> sketches.put(known.account().telling().report().articleId(), known.sketch()));
    return Consensus.of(id, tellings, Sources.of(tellings, sketches));
  }

  /// Lets events stand as their records say. One that says so already is left untouched.
  private void stand(
      Map<String, Draft> drafts,
      Map<String, Standing> standing,
      Occasions occasions,
      Changes changes) {
    Links.Found found = links.of(drafts.keySet());
    List<Written> written = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      Standing known = standing.get(draft.id());
      JsonNode before = known == null ? null : known.body();
      JsonNode body = links.into(draft.record(), found.of(draft.id()));
      if (!body.equals(before)) {
        int version = known == null ? 1 : known.version() + 1;
        Report founder = draft.members().getFirst().account().telling().report();
        written.add(new Written(draft.id(), version, body, founder));
        changes.tell(known == null ? Kind.CREATED : Kind.UPDATED, draft.id(), null, version);
        changes.compare(draft.id(), before, body, occasions.of(draft.id(), draft.reports()));
      }
    }
    events.write(written);
    Set<String> partners = found.partners();
    partners.removeAll(standing.keySet());
    partners.removeAll(drafts.keySet());
    if (!partners.isEmpty()) {
      events.relink(links.of(partners).all(), changes);
    }
  }

  /// What stood and does not stand any more leads to the event that holds its founder; if that is
  /// gone, to one that holds another of its reports.
  private void leave(
      Map<String, Standing> standing,
      Map<String, Draft> drafts,
      List<Known> known,
      Occasions occasions,
      Changes changes) {
    Map<String, Standing> left = new TreeMap<>(standing);
    left.keySet().removeAll(drafts.keySet());
    if (left.isEmpty()) {
      return;
    }
    left.forEach((id, event) -> {
      boolean rejected = known.stream().anyMatch(report -> report.founds().equals(id));
      @Nullable String into = heir(id, drafts, known);
      formerIds.remember(id, EventType.ofId(id), into, rejected ? "REJECTED" : "WITHDRAWN");
      changes.tell(into == null ? Kind.WITHDRAWN : Kind.MERGED, id, into, 0);
      List<String> reports =
          known.stream().filter(r -> id.equals(r.eventId())).map(Known::id).toList();
      @Nullable JsonNode stead = into == null ? null : idOnly(into);
      changes.compare(id, event.body(), stead, occasions.of(id, reports));
    });
    events.delete(left.keySet());
  }

  /// Names an event where a record would stand.
  private static JsonNode idOnly(String id) {
    return JsonNodeFactory.instance.objectNode().put("mergedInto", id);
  }

  private static @Nullable String heir(String id, Map<String, Draft> drafts, List<Known> known) {
    return known.stream()
        .filter(report -> report.founds().equals(id))
        .findFirst()
        .map(founder -> holder(founder, drafts))
        .orElseGet(() ->
            known.stream()
                .filter(report -> id.equals(report.eventId()))
                .map(Known::account)
                .min(Account.FOUNDER_FIRST)
                .flatMap(first -> known.stream().filter(r -> r.id().equals(first.id())).findFirst())
                .map(member -> holder(member, drafts))
                .orElse(null));
  }

  private static @Nullable String holder(Known report, Map<String, Draft> drafts) {
    return drafts.values().stream()
        .filter(draft -> draft.members().contains(report))
        .map(Draft::id)
        .findFirst()
        .orElse(null);
  }
}
