package dev.sandhi.extract.correction;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.correction.Correction.Action;
import dev.sandhi.extract.joining.Constraints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What curators said of some reports, in the order in which they said it.
public record Curated(List<Ruling> rulings) {

  public static final Curated NONE = new Curated(List.of());

  public Curated {
    rulings = List.copyOf(rulings);
  }

  /// Which reports belong together and which do not.
  public Constraints constraints() {
    List<Constraints.Rule> rules = new ArrayList<>();
    for (Ruling ruling : rulings) {
      Set<String> ones = new HashSet<>(ruling.anchors());
      Set<String> others = Set.copyOf(ruling.others());
      if (ruling.action() == Action.MERGE) {
        rules.add(new Constraints.Rule(true, ones, others));
      } else if (ruling.action() == Action.SPLIT) {
        ones.removeAll(others);
        rules.add(new Constraints.Rule(false, ones, others));
        rules.add(new Constraints.Rule(true, others, others));
      }
    }
    return new Constraints(rules);
  }

  /// The reports that a merge names, which have to be looked at together.
  public Set<String> reports() {
    Set<String> reports = new HashSet<>();
    for (Ruling ruling : rulings) {
      if (ruling.action() == Action.MERGE) {
        reports.addAll(ruling.anchors());
        reports.addAll(ruling.others());
      }
    }
    return reports;
  }

  /// Whether there is no event that these reports tell of.
  public boolean isRejected(Set<String> reports) {
    return of(reports).stream().anyMatch(ruling -> ruling.action() == Action.REJECT);
  }

  /// The rulings on the event that these reports tell of.
  private List<Ruling> of(Set<String> reports) {
    return rulings.stream()
        .filter(ruling -> ruling.anchor() != null && reports.contains(ruling.anchor()))
        .toList();
  }

  /// The record of the event that these reports tell of, with the fields that were corrected; the
  /// account of such a field names the curator, and what the reports say instead.
  public JsonNode applyTo(JsonNode event, Set<String> reports) {
    List<Ruling> fields = of(reports).stream().filter(Ruling::isOfField).toList();
    if (fields.isEmpty()) {
      return event;
    }
    JsonNode corrected = event.deepCopy();
    fields.forEach(ruling -> apply(ruling, event, corrected));
    return corrected;
  }

  private static void apply(Ruling ruling, JsonNode reported, JsonNode corrected) {
    String field = Objects.requireNonNull(ruling.field());
    JsonNode value = Objects.requireNonNullElse(ruling.value(), NullNode.getInstance());
    set(corrected, JsonPointer.compile(field), value);
    if (corrected.path("joined").path("fields") instanceof ObjectNode fields) {
      ObjectNode support =
          fields.path(field) instanceof ObjectNode known
              ? known
              : ofAllReports(reported, fields.putObject(field));
      account(ruling, reported.at(field), value, support);
    }
  }

  /// What has no account of its own, as a list has only of its members, all reports tell together.
  private static ObjectNode ofAllReports(JsonNode event, ObjectNode support) {
    support.set("independentReports", event.path("joined").path("independentReports"));
    ArrayNode reports = support.putArray("reports");
    event.path("reports").forEach(report -> reports.add(report.path("id")));
    return support;
  }

  private static void account(
      Ruling ruling, JsonNode reported, JsonNode value, ObjectNode support) {
    boolean differs = !reported.isMissingNode() && !reported.isNull() && !reported.equals(value);
    List<JsonNode> others = new ArrayList<>();
    support.path("others").forEach(others::add);
    if (differs && !"CURATOR".equals(support.path("decidedBy").asText())) {
      ObjectNode other = support.objectNode();
      other.set("value", reported);
      other.set("independentReports", support.path("independentReports").deepCopy());
      other.set("reports", support.path("reports").deepCopy());
      other.putNull("evidence");
      others.addFirst(other);
    }
    if (differs) {
      support.put("independentReports", 0);
      support.putArray("reports");
    }
    support.put("decidedBy", "CURATOR");
    support.put("why", ruling.curator() + ": " + ruling.reason());
    support.putArray("others").addAll(others);
  }

  /// Sets a value within the record; a part of something that is not there is set with it.
  private static void set(JsonNode record, JsonPointer pointer, JsonNode value) {
    ObjectNode parent = (ObjectNode) record;
    JsonPointer rest = pointer;
    while (!rest.tail().matches()) {
      String name = rest.getMatchingProperty();
      parent =
          parent.path(name) instanceof ObjectNode inner ? inner : place(parent.putObject(name));
      rest = rest.tail();
    }
    parent.set(rest.getMatchingProperty(), value);
  }

  /// Only a place has parts that are corrected by themselves.
  private static ObjectNode place(ObjectNode place) {
    List.of("venue", "city", "cityLatin", "country").forEach(place::putNull);
    return place;
  }
}
