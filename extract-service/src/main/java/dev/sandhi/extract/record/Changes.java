package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.feed.Change.Kind;
import dev.sandhi.extract.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What changed on one occasion, gathered to be told at once.
final class Changes {

  /// What is told of a record elsewhere, or changes with every report.
  private static final Set<String> NO_VALUES =
      Set.of("id", "evidence", "reports", "joined", "confidence");

  private final List<Told> told = new ArrayList<>();
  private final List<Altered> altered = new ArrayList<>();

  /// A line of the feed.
  record Told(Kind kind, EventType type, String id, @Nullable String intoId, int version) {}

  /// A line of the history. The field is a JSON Pointer; an empty one names the record as a whole.
  record Altered(
      String eventId,
      String field,
      @Nullable JsonNode oldValue,
      @Nullable JsonNode newValue,
      Occasion occasion) {}

  List<Told> told() {
    return told;
  }

  List<Altered> altered() {
    return altered;
  }

  void tell(Kind kind, String id, @Nullable String into, int version) {
    told.add(new Told(kind, EventType.ofId(id), id, into, version));
  }

  /// Each value that is another one now; of an event that comes or goes the record as a whole.
  void compare(String id, @Nullable JsonNode before, @Nullable JsonNode after, Occasion occasion) {
    if (before == null || after == null) {
      altered.add(new Altered(id, "", values(before), values(after), occasion));
      return;
    }
    for (String name : differing(before, after)) {
      altered.add(new Altered(id, "/" + name, before.get(name), after.get(name), occasion));
    }
  }

  /// The names of the values that two records do not share, in order.
  static List<String> differing(JsonNode before, JsonNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeAll(NO_VALUES);
    return names.stream().filter(name -> !before.path(name).equals(after.path(name))).toList();
  }

  private static @Nullable JsonNode values(@Nullable JsonNode record) {
    return record == null ? null : ((ObjectNode) record.deepCopy()).without(NO_VALUES);
  }
}
