package dev.sandhi.extract.record;

import dev.sandhi.common.correction.HistoryEntry.Cause;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What made records change: what happened, through whom, and why.
record Occasion(Cause cause, String who, String why) {

  Occasion with(Occasion other) {
    return together(List.of(this, other));
  }

  /// What several made change together. Its cause is a new report, unless all have another one.
  static Occasion together(Collection<Occasion> occasions) {
    List<Occasion> several = occasions.stream().distinct().toList();
    boolean same = several.stream().map(Occasion::cause).distinct().count() == 1;
    return new Occasion(
        same ? several.getFirst().cause : Cause.REPORT,
        several.stream().map(Occasion::who).distinct().collect(Collectors.joining(", ")),
        several.stream().map(Occasion::why).distinct().collect(Collectors.joining("; ")));
  }
}
