package dev.sandhi.bench.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.Report;
import dev.sandhi.extract.event.EventType;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.joining.Account;
import dev.sandhi.local.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fills the tables with events of one report each: those that the engine read in the corpus, of
/// other parties and on other days of twenty-five years. Some parties are in the news far more
/// often than others, as they are; but no two reports tell of one event: the same two parties meet
/// once in two weeks at most and make one agreement in a hundred and thirty days, and each
/// agreement with a name has one of its own.
final class Filler {

  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
  private static final int DAYS = 25 * 365;
  private static final int PARTIES = 190;
  private static final int BATCH = 1_000;

  /// In how many days the same parties have one event, in the first half of them.
  private static final Map<EventType, Integer> STEPS =
      Map.of(EventType.MEETING, 14, EventType.AGREEMENT, 130);

  private static final List<String> CODES =
      IntStream.range(0, PARTIES + 1).mapToObj(Filler::code).toList();

  /// No two of them are spellings of one sound.
  private static final String LETTERS = "kmnprst";

  /// Makes the first words as long as the last.
  private static final int FIRST_WORD = 1_000_000;

  private static final double OFTEN = 2.5;

  private static final String ARTICLE =
      """
      insert into records.article (id, revision, engine_version, published_on)
      values (?, 1, '1', ?::date)
      """;

  private static final String EVENT =
      """
      insert into records.event (id, type, kind, status, background, confidence, listed_on,
        parties, topics, person_keys, body)
      values (?, ?, 'MEETING', 'HELD', false, 0.9, ?::date, ?::text[], '{}', '{}', '{}')
      """;

  private static final String REPORT =
      """
      insert into records.report (id, event_id, article_id, revision, engine_version, type, body,
        founds, published_on, join_keys)
      values (?, ?, ?, 1, '1', ?, ?::jsonb, ?, ?::date, ?::bigint[])
      """;

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final Database database;
  private final List<JsonNode> samples = new ArrayList<>();
  private final Random random = new Random(1);
  private final Set<Slot> taken = new HashSet<>();
  private int filled;

  Filler(Database database) throws SQLException, JsonProcessingException {
    this.database = database;
    for (String body : database.column("select body::text from records.report order by id")) {
      samples.add(json.readTree(body));
    }
  }

  void fillTo(int size) throws SQLException, IOException {
    try (Connection connection = database.connect();
        PreparedStatement article = connection.prepareStatement(ARTICLE);
        PreparedStatement event = connection.prepareStatement(EVENT);
        PreparedStatement report = connection.prepareStatement(REPORT)) {
      connection.setAutoCommit(false);
      while (filled < size) {
        add(article, event, report);
        filled++;
        if (filled % BATCH == 0 || filled == size) {
          article.executeBatch();
          event.executeBatch();
          report.executeBatch();
          connection.commit();
        }
      }
    }
    database.execute(
        "vacuum analyze records.article",
        "vacuum analyze records.report",
        "vacuum analyze records.event");
  }

  private void add(PreparedStatement article, PreparedStatement event, PreparedStatement report)
      throws SQLException, IOException {
    JsonNode sample = samples.get(random.nextInt(samples.size()));
    Slot slot = slot(type(sample));
    LocalDate day = slot.day(random);
    Telling telling = telling(sample, day, slot.parties());
    String number = "%016d".formatted(filled);
    String type = telling.type().name();
    String eventId = telling.type().prefix() + "fill" + number;
    article.setString(1, "art_fill" + number);
    article.setString(2, day.toString());
    article.addBatch();
    event.setString(1, eventId);
    event.setString(2, type);
    event.setString(3, day.toString());
    event.setString(4, array(telling.event().parties()));
    event.addBatch();
    report.setString(1, telling.report().id());
    report.setString(2, eventId);
    report.setString(3, "art_fill" + number);
    report.setString(4, type);
    report.setString(5, json.writeValueAsString(telling.asReport()));
    report.setString(6, eventId);
    report.setString(7, day.toString());
    report.setString(8, array(Account.of(telling).keys()));
    report.addBatch();
  }

  /// A time that these parties have for one event.
  private record Slot(EventType type, List<String> parties, int number) {

    LocalDate day(Random random) {
      int step = Objects.requireNonNull(STEPS.get(type));
      return FIRST.plusDays((long) number * step + random.nextInt(step / 2));
    }
  }

  private static EventType type(JsonNode sample) {
    return sample.has("participants") ? EventType.MEETING : EventType.AGREEMENT;
  }

  private Slot slot(EventType type) {
    int slots = DAYS / Objects.requireNonNull(STEPS.get(type));
    Slot slot;
    do {
      slot = new Slot(type, parties(), random.nextInt(slots));
    } while (!taken.add(slot));
    return slot;
  }

  private Telling telling(JsonNode sample, LocalDate day, List<String> parties) throws IOException {
    ObjectNode record = sample.deepCopy();
    String number = "%016d".formatted(filled);
    ArrayNode codes = record.putArray("parties");
    parties.forEach(codes::add);
    if (record.path("date") instanceof ObjectNode date && date.hasNonNull("start")) {
      date.put("start", day.toString()).putNull("end");
    }
    if (record.hasNonNull("title")) {
      record.put("title", word(filled));
    }
    int side = 0;
    for (String people : List.of("participants", "signatories")) {
      for (JsonNode person : record.path(people)) {
        ((ObjectNode) person).put("country", parties.get(side++ % parties.size()));
      }
    }
    Report report =
        new Report(
            "rep_fill" + number, "art_fill" + number, 1, null, null, null, day, "1", Instant.EPOCH);
    Class<? extends EventRecord> shape =
        type(sample) == EventType.MEETING ? Meeting.class : Agreement.class;
    return new Telling(json.treeToValue(record, shape), report);
  }

  /// Two codes of two letters, the first ones most often.
  private List<String> parties() {
    int one = party();
    int other = party();
    int next = one == other ? one + 1 : other;
    return List.of(CODES.get(Math.min(one, next)), CODES.get(Math.max(one, next)));
  }

  /// A word of its own for each number.
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + FIRST_WORD; rest > 0; rest /= LETTERS.length()) {
      word.append(LETTERS.charAt(rest % LETTERS.length()));
    }
    return word.toString();
  }

  private int party() {
    return (int) (PARTIES * Math.pow(random.nextDouble(), OFTEN));
  }

  private static String code(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  private static String array(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(String.valueOf(value)));
    return texts.stream().collect(Collectors.joining(",", "{", "}"));
  }
}
