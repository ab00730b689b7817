package dev.sandhi.extract.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.DateBasis;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.event.EventType;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The fields of a record that a curator can correct by themselves, and the values that each may
/// have. A value is kept as a record writes it, whatever the curator left out.
@Singleton
public class FieldValues {

  private static final Map<EventType, Map<String, Form>> FORMS =
      Map.of(EventType.MEETING, ofMeetings(), EventType.AGREEMENT, ofAgreements());

  private final ObjectMapper json;

  FieldValues(ObjectMapper json) {
    this.json = json;
  }

  /// Whether records of this type have such a field, and it can be corrected.
  public boolean has(EventType type, String field) {
    return FORMS.getOrDefault(type, Map.of()).containsKey(field);
  }

  /// The value of a field, as a record writes it.
  ///
  /// @throws IllegalArgumentException saying why the field cannot have this value
  public JsonNode read(EventType type, String field, JsonNode value) {
    return form(type, field).read(value, json);
  }

  /// What the field holds when it is left open.
  ///
  /// @throws IllegalArgumentException if it cannot be left open
  public JsonNode open(EventType type, String field) {
    return form(type, field).open(json);
  }

  private static Form form(EventType type, String field) {
    Form form = FORMS.getOrDefault(type, Map.of()).get(field);
    if (form == null) {
      throw new IllegalArgumentException("no field that can be corrected");
    }
    return form;
  }

  private static Map<String, Form> ofMeetings() {
    Map<String, Form> forms = new HashMap<>(ofAny());
    forms.put("/kind", new One(MeetingKind.class, true));
    forms.put("/mode", new One(MeetingMode.class, false));
    forms.put("/status", new One(MeetingStatus.class, true));
    forms.put("/name", Text.ANY);
    forms.put("/ordinal", new Count());
    forms.put("/participants", new Many(new One(Participant.class, false), false));
    forms.put("/outcomes", new Many(Text.ANY, false));
    return Map.copyOf(forms);
  }

  private static Map<String, Form> ofAgreements() {
    Map<String, Form> forms = new HashMap<>(ofAny());
    forms.put("/kind", new One(AgreementKind.class, true));
    forms.put("/status", new One(AgreementStatus.class, true));
    forms.put("/title", Text.ANY);
    forms.put("/count", new Count());
    forms.put("/duration", Text.PERIOD);
    forms.put("/signatories", new Many(new One(Participant.class, false), false));
    forms.put("/provisions", new Many(Text.ANY, false));
    return Map.copyOf(forms);
  }

  private static Map<String, Form> ofAny() {
    return Map.of(
        "/date", new Date(),
        "/place", new One(Place.class, false),
        "/place/venue", Text.ANY,
        "/place/city", Text.ANY,
        "/place/cityLatin", Text.ANY,
        "/place/country", Text.CODE,
        "/parties", new Many(Text.CODE, true),
        "/topics", new Many(new One(Topic.class, true), false),
        "/background", new One(Boolean.class, true));
  }

  /// What a value looks like.
  private sealed interface Form {

    JsonNode read(JsonNode value, ObjectMapper json);

    default JsonNode open(ObjectMapper json) {
      return NullNode.getInstance();
    }

    static IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(why);
    }

    static IllegalArgumentException neverOpen() {
      return wrong("it always has a value");
    }
  }

  /// A value of a type of the contract.
  private record One(Class<?> type, boolean needed) implements Form {

    @Override
    public JsonNode read(JsonNode value, ObjectMapper json) {
      try {
        Object read = json.treeToValue(value, type);
        if (read == null || type == Boolean.class && !value.isBoolean()) {
          throw Form.wrong(value + " is no " + type.getSimpleName());
        }
        return json.valueToTree(read);
      } catch (JsonProcessingException e) {
        throw Form.wrong(reason(e));
      }
    }

    /// Why it was refused, without the names of our classes.
    private static String reason(JsonProcessingException e) {
      return switch (e) {
        case UnrecognizedPropertyException unknown ->
            "it has no member " + unknown.getPropertyName();
        case InvalidFormatException odd when odd.getTargetType().isEnum() ->
            odd.getValue()
                + " is none of "
                + Arrays.toString(odd.getTargetType().getEnumConstants());
        default ->
            e.getCause() instanceof IllegalArgumentException cause
                ? String.valueOf(cause.getMessage())
                : e.getOriginalMessage();
      };
    }

    @Override
    public JsonNode open(ObjectMapper json) {
      if (needed) {
        throw Form.neverOpen();
      }
      return NullNode.getInstance();
    }
  }

  /// A date that is known; its words may be left out, for they are those of no text.
  private record Date() implements Form {

    private static final Form WHOLE = new One(EventDate.class, false);

    @Override
    public JsonNode read(JsonNode value, ObjectMapper json) {
      if (!(value instanceof ObjectNode told) || !told.path("start").isTextual()) {
        throw Form.wrong("{\"start\": \"2025-12-05\"} is the form of a date");
      }
      ObjectNode whole = told.deepCopy();
      if (!told.hasNonNull("words")) {
        whole.put("words", "");
      }
      if (!told.hasNonNull("basis")) {
        whole.put("basis", DateBasis.STATED.name());
      }
      return WHOLE.read(whole, json);
    }
  }

  private record Text(Pattern pattern, String what) implements Form {

    private static final Text ANY = new Text(Pattern.compile("(?s).*\\S.*"), "text");
    private static final Text CODE =
        new Text(Pattern.compile("[A-Z][A-Z0-9_]{1,30}"), "code of a country or a body: IN, ASEAN");
    private static final Text PERIOD =
        new Text(
            Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?"),
            "period of ISO 8601: P10Y, P90D");

    @Override
    public JsonNode read(JsonNode value, ObjectMapper json) {
      if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
        throw Form.wrong(value + " is no " + what);
      }
      return value;
    }
  }

  private record Count() implements Form {

    @Override
    public JsonNode read(JsonNode value, ObjectMapper json) {
      if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
        throw Form.wrong(value + " is no number from 1 on");
      }
      return value;
    }
  }

  /// A list, which is empty when it is left open, unless it always holds something.
  private record Many(Form each, boolean needed) implements Form {

    @Override
    public JsonNode read(JsonNode value, ObjectMapper json) {
      if (!value.isArray() || needed && value.isEmpty()) {
        throw Form.wrong(value + " is no list" + (needed ? " of one or more" : ""));
      }
      ArrayNode list = json.createArrayNode();
      value.forEach(element -> list.add(each.read(element, json)));
      return list;
    }

    @Override
    public JsonNode open(ObjectMapper json) {
      if (needed) {
        throw Form.neverOpen();
      }
      return json.createArrayNode();
    }
  }
}
