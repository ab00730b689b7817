package dev.sandhi.extract.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What makes the records of one turn change: by the reports that came or changed, and by the
/// events that lost one.
record Occasions(Map<String, Occasion> byReport, Map<String, Occasion> byEvent) {

  static Occasions of(Occasion occasion, String event) {
    return new Occasions(Map.of(), Map.of(event, occasion));
  }

  /// What an event with these reports changes by; of what changes only with its neighbours that is
  /// all of it.
  Occasion of(String event, Collection<String> reports) {
    Set<Occasion> own = new LinkedHashSet<>();
    if (byEvent.containsKey(event)) {
      own.add(byEvent.get(event));
    }
    reports.stream().filter(byReport::containsKey).map(byReport::get).forEach(own::add);
    if (own.isEmpty()) {
      own.addAll(byReport.values());
      own.addAll(byEvent.values());
    }
    return Occasion.together(own);
  }
}
