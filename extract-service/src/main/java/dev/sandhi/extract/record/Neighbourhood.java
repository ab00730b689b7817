package dev.sandhi.extract.record;

import dev.sandhi.extract.correction.Curated;
import dev.sandhi.extract.correction.StoredCorrections;
import dev.sandhi.extract.joining.Joining;
import dev.sandhi.extract.record.KnownReports.Known;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Finds the reports that some reports may be joined with, from like to like. Nothing else can
/// change because of them.
@Singleton
class Neighbourhood {

  private static final Logger LOG = Logger.getLogger(Neighbourhood.class);

  /// Beyond so many reports it is not followed further, so that none can hold up all. Then what
  /// came before may decide what is put together.
  private static final int MOST = 1_000;

  private final KnownReports reports;
  private final StoredCorrections corrections;

  Neighbourhood(KnownReports reports, StoredCorrections corrections) {
    this.reports = reports;
    this.corrections = corrections;
  }

  /// The reports that have to be looked at together, and what curators said of them.
  record Found(List<Known> reports, Curated curated) {}

  Found around(Collection<String> reportIds, Collection<String> eventIds) {
    Map<String, Known> found = new LinkedHashMap<>();
    Curated curated = Curated.NONE;
    List<Known> next = new ArrayList<>(reports.byIds(reportIds));
    next.addAll(reports.ofEvents(eventIds));
    while (!next.isEmpty()) {
      next.forEach(report -> found.put(report.id(), report));
      curated = corrections.of(found.keySet());
      // An event is never looked at in part: its companions are followed without a limit.
      List<Known> reached = companions(next, curated, found);
      int room = MOST - found.size();
      if (room > 0) {
        reached.addAll(nearest(alike(next, found, curated), next.getFirst(), room));
      } else {
        LOG.warnf("%d reports are too many to look for what is like them", found.size());
      }
      reached.removeIf(report -> found.containsKey(report.id()));
      next = reached;
    }
    return new Found(List.copyOf(found.values()), curated);
  }

  /// As many as there is room for, those first that were published about when that one was.
  private static List<Known> nearest(List<Known> alike, Known to, int room) {
    if (alike.size() <= room) {
      return alike;
    }
    LOG.warnf("%d reports like %s are too many to join", alike.size(), to.id());
    return alike.stream()
        .sorted(
            Comparator.comparingLong((Known report) -> daysApart(report, to))
                .thenComparing(Known::id))
        .limit(room)
        .toList();
  }

  private static long daysApart(Known one, Known other) {
    LocalDate mine = one.account().telling().report().publishedOn();
    LocalDate theirs = other.account().telling().report().publishedOn();
    return mine == null || theirs == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(mine, theirs));
  }

  /// Those of the same events, and those that curators put with them.
  private List<Known> companions(List<Known> frontier, Curated curated, Map<String, Known> found) {
    Set<String> events =
        frontier.stream().map(Known::eventId).filter(Objects::nonNull).collect(Collectors.toSet());
    List<Known> companions =
        new ArrayList<>(events.isEmpty() ? List.of() : reports.ofEvents(events));
    Set<String> named = new HashSet<>(curated.reports());
    named.removeAll(found.keySet());
    if (!named.isEmpty()) {
      companions.addAll(reports.byIds(named));
    }
    return companions;
  }

  private List<Known> alike(List<Known> frontier, Map<String, Known> found, Curated curated) {
    return reports.near(frontier).stream()
        .filter(near -> !found.containsKey(near.id()))
        .filter(near -> frontier.stream().anyMatch(report -> areAlike(report, near, curated)))
        .toList();
  }

  private static boolean areAlike(Known one, Known other, Curated curated) {
    return Joining.areAlike(one.account(), other.account(), curated.constraints());
  }
}
