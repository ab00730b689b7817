package dev.sandhi.extract.record;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.extract.event.StableId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ids of what an article tells, which stay the same whatever is read in between.
///
/// The engine's id of what it read holds for the sentence and the place there. So what was once
/// read there is the same report for ever, even if it was overlooked meanwhile. Only what was never
/// read there before is looked for among the reports that stand (see [ReportMatching]): another
/// engine may find an event in another sentence, and another revision may tell of it in other
/// words. If the sentence that a report began with is read again after that, the report returns to
/// it.
final class ReportIds {

  /// A report that was read here once, or began here. More than all that two can have in common.
  private static final double READ_HERE = 100;

  private static final double BEGAN_HERE = 200;

  /// Among other parties than then, the sentence says little: of several that one predicate tells,
  /// the first may have been overlooked.
  private static final double OF_OTHERS = 1;

  private final String articleId;
  private final Map<String, String> remembered;

  /// @param remembered the report of each id of the engine that was ever read of this article
  ReportIds(String articleId, Map<String, String> remembered) {
    this.articleId = articleId;
    this.remembered = remembered;
  }

  /// The id of each, in their order.
  Map<EventRecord, String> of(Collection<ReportMatching.Known> standing, List<EventRecord> read) {
    Map<String, EventRecord> told = new HashMap<>();
    standing.forEach(report -> told.put(report.id(), report.event()));
    Map<EventRecord, String> known =
        ReportMatching.match(standing, read, (report, event) -> memory(report.id(), event, told));
    Set<String> taken = new HashSet<>(told.keySet());
    for (EventRecord event : read) {
      @Nullable String gone = remembered.get(event.id());
      if (!known.containsKey(event) && gone != null && taken.add(gone)) {
        known.put(event, gone);
      }
    }
    taken.addAll(remembered.values());
    Map<EventRecord, String> ids = new LinkedHashMap<>();
    for (EventRecord event : read) {
      @Nullable String id = known.get(event);
      ids.put(event, id == null ? unused(event, taken) : id);
    }
    return ids;
  }

  /// What speaks for a report being the one that was read here, beside what it tells.
  private double memory(String report, EventRecord read, Map<String, EventRecord> told) {
    @Nullable String here = remembered.get(read.id());
    if (here == null) {
      return 0;
    }
    @Nullable EventRecord before = told.get(here);
    boolean isOther = before != null && !ReportMatching.haveParties(before, read);
    if (!here.equals(report)) {
      return isOther ? 0 : -BEGAN_HERE;
    }
    if (isOther) {
      return OF_OTHERS;
    }
    return here.equals(first(read.id())) ? BEGAN_HERE : READ_HERE;
  }

  /// Whether an earlier revision that said so was ever read leaves no trace in it.
  private String first(String reading) {
    return StableId.of("rep_", articleId, reading);
  }

  /// An id is not given twice, also where a report that began here is told elsewhere now.
  private String unused(EventRecord event, Set<String> taken) {
    String reading = event.id();
    String id = first(reading);
    while (!taken.add(id)) {
      reading += "'";
      id = first(reading);
    }
    return id;
  }
}
