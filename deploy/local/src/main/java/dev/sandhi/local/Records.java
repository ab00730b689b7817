package dev.sandhi.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// One page of what query-service answers.
record Records<T>(List<T> records, boolean more) {

  private static final int LIMIT = 50;

  Records {
    records = List.copyOf(records);
  }

  static <T> Records<T> newest(JsonHttp http, URI collection, Class<T> type) throws IOException {
    JsonNode page = http.get(URI.create(collection + "?limit=" + LIMIT));
    List<T> records = new ArrayList<>();
    for (JsonNode record : page.path("data")) {
      records.add(http.read(record, type));
    }
    return new Records<>(records, page.path("meta").path("nextCursor").isTextual());
  }
}
