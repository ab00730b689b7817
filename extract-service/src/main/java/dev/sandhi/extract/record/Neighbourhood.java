package dev.sandhi.extract.record;

import dev.sandhi.extract.correction.Curated;
import dev.sandhi.extract.correction.StoredCorrections;
import dev.sandhi.extract.joining.Joining;
import dev.sandhi.extract.record.KnownReports.Known;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
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

  /// Beyond so many reports it is not followed further, so that none can hold up all.
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
      if (found.size() < MOST) {
        reached.addAll(alike(next, found, curated));
      } else {
        LOG.warnf("%s and %d more are too many reports to join", reportIds, found.size());
      }
      reached.removeIf(report -> found.containsKey(report.id()));
      next = reached;
    }
    return new Found(List.copyOf(found.values()), curated);
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
