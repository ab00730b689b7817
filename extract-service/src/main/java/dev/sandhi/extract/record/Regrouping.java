package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.extract.event.Consensus;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Sketch;
import dev.sandhi.extract.event.Sources;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import dev.sandhi.extract.joining.Joining;
import dev.sandhi.extract.record.KnownReports.Known;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final ChangeLog log;

  Regrouping(
      Neighbourhood neighbourhood,
      StoredReports reports,
      StoredEvents events,
      FormerIds formerIds,
      Links links,
      ChangeLog log) {
    this.neighbourhood = neighbourhood;
    this.reports = reports;
    this.events = events;
    this.formerIds = formerIds;
    this.links = links;
    this.log = log;
  }

  /// An event as its reports tell it now.
  private record Draft(String id, List<Known> members, JsonNode record) {}

  /// Joins these reports, and those that are left of these events. It needs the turn.
  void regroup(Collection<String> reportIds, Collection<String> eventIds, Occasion occasion) {
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
    for (List<Known> group : groups(found, known)) {
      place(group, found, drafts);
    }
    stand(drafts, before, known.keySet(), occasion);
    leave(before, drafts, found.reports(), occasion);
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
  private void place(List<Known> group, Neighbourhood.Found found, Map<String, Draft> drafts) {
    Set<String> ids = group.stream().map(Known::id).collect(Collectors.toSet());
    boolean rejected = found.curated().isRejected(ids);
    String id = group.getFirst().founds();
    reports.assign(group, rejected ? null : id);
    if (!rejected) {
      JsonNode record = events.tree(record(id, group));
      drafts.put(id, new Draft(id, group, found.curated().applyTo(record, ids)));
    }
  }

  private static EventRecord record(String id, List<Known> group) {
    List<Telling> tellings = group.stream().map(known -> known.account().telling()).toList();
    Map<String, Sketch> sketches = new HashMap<>();
    group.forEach(
        known -> sketches.put(known.account().telling().report().articleId(), known.sketch()));
    return Consensus.of(id, tellings, Sources.of(tellings, sketches));
  }

  private void stand(
      Map<String, Draft> drafts, Set<String> before, Set<String> reportIds, Occasion occasion) {
    Map<String, JsonNode> linksOf = links.of(drafts.keySet());
    for (Draft draft : drafts.values()) {
      Telling founder = draft.members().getFirst().account().telling();
      events.write(
          draft.id(),
          links.into(draft.record(), linksOf.get(draft.id())),
          founder.report(),
          occasion);
    }
    formerIds.standAgain(drafts.keySet());
    formerIds.follow(reportIds);
    Set<String> partners = links.partners(drafts.keySet(), before);
    links.of(partners).forEach((id, of) -> events.relink(id, of));
  }

  /// What stood and does not stand any more leads to the event that holds its founder; if that is
  /// gone, to one that holds another of its reports.
  private void leave(
      Set<String> before, Map<String, Draft> drafts, List<Known> known, Occasion occasion) {
    for (String id : before) {
      if (!drafts.containsKey(id)) {
        boolean rejected = known.stream().anyMatch(report -> report.founds().equals(id));
        events
            .body(id)
            .ifPresent(body -> leave(id, body, heir(id, drafts, known), rejected, occasion));
      }
    }
  }

  private void leave(
      String id, JsonNode body, @Nullable String into, boolean rejected, Occasion occasion) {
    EventType type = EventType.ofId(id);
    formerIds.remember(id, type, into, rejected ? "REJECTED" : "WITHDRAWN");
    events.deleteById(id);
    log.tell(into == null ? Kind.WITHDRAWN : Kind.MERGED, type, id, into, 0);
    log.record(id, body, into == null ? null : events.idOnly(into), occasion);
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
