package dev.sandhi.extract.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One meeting or agreement as it is compared: a reader's or the engine's.
///
/// `singles` holds the fields of one value that are filled, by their JSON names.
record Answer(
    Map<String, String> singles,
    @Nullable String start,
    @Nullable String city,
    @Nullable String country,
    Set<String> parties,
    Set<String> topics,
    List<Person> people,
    boolean background,
    OptionalDouble confidence,
    JsonNode source) {

  /// Someone who takes part or signs; a person known only by role has no name.
  record Person(@Nullable String name, @Nullable String role, @Nullable String country) {}

  /// The two types of record, with their fields of one value.
  enum Type {
    MEETINGS("kind", "mode", "status", "ordinal"),
    AGREEMENTS("kind", "status", "count", "duration");

    private final List<String> singles;

    Type(String... singles) {
      this.singles = List.of(singles);
    }

    List<String> singles() {
      return singles;
    }

    String label() {
      return this == MEETINGS ? "meetings" : "agreements";
    }
  }

  static Answer of(JsonNode json) {
    Map<String, String> singles = new TreeMap<>();
    for (Type type : Type.values()) {
      for (String field : type.singles()) {
        if (json.hasNonNull(field)) {
          singles.put(field, json.get(field).asText());
        }
      }
    }
    JsonNode people = json.path("participants");
    return new Answer(
        singles,
        text(json.path("date"), "start"),
        text(json.path("place"), "city"),
        text(json.path("place"), "country"),
        texts(json.path("parties")),
        texts(json.path("topics")),
        people(people.isEmpty() ? json.path("signatories") : people),
        json.path("background").asBoolean(),
        json.path("confidence").isNumber()
            ? OptionalDouble.of(json.get("confidence").asDouble())
            : OptionalDouble.empty(),
        json);
  }

  @Nullable String single(String field) {
    return singles.get(field);
  }

  /// The people whom the record names.
  List<Person> named() {
    return people.stream().filter(person -> person.name() != null).toList();
  }

  private static List<Person> people(JsonNode json) {
    List<Person> people = new ArrayList<>();
    for (JsonNode person : json) {
      people.add(new Person(text(person, "name"), text(person, "role"), text(person, "country")));
    }
    return people;
  }

  private static Set<String> texts(JsonNode json) {
    Set<String> texts = new LinkedHashSet<>();
    for (Iterator<JsonNode> values = json.elements(); values.hasNext(); ) {
      texts.add(values.next().asText());
    }
    return texts;
  }

  private static @Nullable String text(JsonNode json, String field) {
    String text = json.hasNonNull(field) ? json.get(field).asText() : "";
    return text.isEmpty() ? null : text;
  }
}
