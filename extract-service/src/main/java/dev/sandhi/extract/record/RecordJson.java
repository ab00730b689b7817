package dev.sandhi.extract.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.extract.event.EventType;
import jakarta.inject.Singleton;

/// Records as the JSON that the tables keep.
@Singleton
class RecordJson {

  private final ObjectMapper json;

  RecordJson(ObjectMapper json) {
    this.json = json;
  }

  JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds JSON that is none", e);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds JSON that is none", e);
    }
  }

  /// The record that a row holds.
  EventRecord event(EventType type, JsonNode body) {
    try {
      return switch (type) {
        case MEETING -> json.treeToValue(body, Meeting.class);
        case AGREEMENT -> json.treeToValue(body, Agreement.class);
      };
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}
