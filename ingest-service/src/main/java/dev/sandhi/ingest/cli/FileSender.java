package dev.sandhi.ingest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Sends one file, by what it is.
final class FileSender {

  private static final String ARTICLES = "/v1/articles";
  private static final int CHUNK = 4 << 20;
  private static final int LINES = 2_000;

  private final IngestClient client;
  private final Tally tally;
  private final ObjectMapper json = new ObjectMapper();

  FileSender(IngestClient client, Tally tally) {
    this.client = client;
    this.tally = tally;
  }

  void send(InputFile file) throws IOException {
    switch (file.kind()) {
      case TEXT -> {
        String text = new String(whole(file), StandardCharsets.UTF_8);
        one(file, "application/json", json.writeValueAsBytes(Map.of("text", text)));
      }
      case PAGE -> one(file, "text/html", whole(file));
      case LINES -> lines(file);
      case ARCHIVE -> archive(file);
    }
  }

  private byte[] whole(InputFile file) throws IOException {
    try (InputStream in = file.open(tally::counting)) {
      return in.readAllBytes();
    }
  }

  private void one(InputFile file, String type, byte[] body) throws IOException {
    IngestClient.Reply reply = client.post(ARTICLES, type, BodyPublishers.ofByteArray(body));
    if (reply.isSuccess()) {
      tally.taken(reply.status() == 201);
    } else {
      tally.refused(file.path().toString(), reply.problem());
    }
  }

  /// In pieces, so that what is on its way is little and what is done is seen.
  private void lines(InputFile file) throws IOException {
    try (InputStream in = file.open(tally::counting)) {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      List<Long> numbers = new ArrayList<>();
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          numbers.add(number);
          piece.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
          piece.write('\n');
        }
        if (piece.size() > CHUNK || numbers.size() == LINES) {
          piece(file, piece, numbers);
        }
      }
      if (!numbers.isEmpty()) {
        piece(file, piece, numbers);
      }
    }
  }

  /// Lines are bytes here: what is no UTF-8 is for the service to tell.
  private void piece(InputFile file, ByteArrayOutputStream piece, List<Long> numbers)
      throws IOException {
    IngestClient.Reply reply =
        client.post(
            "/v1/batches", "application/x-ndjson", BodyPublishers.ofByteArray(piece.toByteArray()));
    int answered = 0;
    for (JsonNode line : reply.lines()) {
      if (line.has("line")) {
        result(file.path() + ":" + numbers.get(answered++), line);
      }
    }
    if (answered < numbers.size()) {
      JsonNode end = reply.lines().isEmpty() ? json.nullNode() : reply.lines().getLast();
      String why = end.at("/problem/detail").asText(reply.problem());
      throw new IOException(
          "%s: from line %d on nothing was taken in: %s"
              .formatted(file.path(), numbers.get(answered), why));
    }
    piece.reset();
    numbers.clear();
  }

  private void result(String where, JsonNode line) {
    if (line.path("article").isObject()) {
      tally.taken(line.path("status").asInt() == 201);
    } else {
      tally.refused(where, line.at("/problem/detail").asText());
    }
  }

  /// As it lies on the disk: an archive is packed record by record.
  private void archive(InputFile file) throws IOException {
    IngestClient.Reply reply =
        client.post(
            "/v1/archives",
            file.isPacked() ? "application/gzip" : "application/warc",
            BodyPublishers.ofInputStream(() -> raw(file)));
    if (!reply.isSuccess()) {
      tally.refused(file.path().toString(), reply.problem());
      return;
    }
    reply.lines().forEach(line -> record(file, line));
  }

  private void record(InputFile file, JsonNode line) {
    String where = file.path() + ":" + line.path("offset").asText(line.path("brokenAt").asText());
    if (line.path("article").isObject()) {
      tally.taken(line.path("outcome").asText().equals("CREATED"));
    } else if (line.path("outcome").asText().equals("REFUSED")) {
      tally.refused(where, line.path("reason").asText());
    } else if (line.hasNonNull("error")) {
      tally.refused(where, "the archive breaks off: " + line.path("error").asText());
    }
  }

  private InputStream raw(InputFile file) {
    try {
      return tally.counting(Files.newInputStream(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
