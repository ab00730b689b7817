package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Hindi text in, evidenced records out: over HTTP, through the three running services.
@ExtendWith(RunningSandhi.Extension.class)
class EndToEndTest {

  private static final List<String> COLLECTIONS = List.of("meetings", "agreements");

  private static Api api;

  /// The text of each seed by the id of its article.
  private static final Map<String, String> SEEDS = new LinkedHashMap<>();

  @BeforeAll
  static void postTheSeeds(RunningSandhi sandhi) throws Exception {
    api = new Api(sandhi);
    for (Path seed : SeedLoader.seeds(Project.root().resolve("seeds/articles"))) {
      String text = Files.readString(seed);
      SEEDS.put(api.post(text).then().statusCode(201).extract().path("id"), text);
    }
    for (String id : SEEDS.keySet()) {
      assertThat(api.settled(id)).isEqualTo("EXTRACTED");
    }
  }

  @Test
  void everySeedHasRecords() {
    assertThat(SEEDS).hasSize(5);
    for (String id : SEEDS.keySet()) {
      assertThat(stored("meetings", id)).as(id).isNotEmpty();
    }
  }

  @Test
  void everyQuoteStandsInTheArticle() {
    int quotes = 0;
    for (String collection : COLLECTIONS) {
      for (Map<String, Object> record : api.all(collection)) {
        for (Map<String, Object> evidence : maps(record.get("evidence"))) {
          String text = SEEDS.get(evidence.get("articleId"));
          if (text != null) {
            assertThat(codePoints(text, number(evidence, "start"), number(evidence, "end")))
                .isEqualTo(evidence.get("quote"));
            quotes++;
          }
        }
      }
    }
    assertThat(quotes).isGreaterThan(50);
  }

  /// A joined record says more than one article, so its reports are compared.
  @Test
  void whatIsStoredIsWhatIsRead() {
    SEEDS.forEach((id, text) -> {
      JsonPath read = api.extraction(text);
      for (String collection : COLLECTIONS) {
        List<Map<String, Object>> expected = read.getList(collection);
        assertThat(bare(reports(collection, id)))
            .as(collection + " of " + id)
            .containsExactlyInAnyOrderElementsOf(bare(expected));
      }
      assertThat(api.article(id).getString("publishedOn")).isEqualTo(read.getString("publishedOn"));
    });
  }

  @Test
  void whatIsPostedAgainAddsNothing() throws Exception {
    List<Object> before = ids();

    for (Map.Entry<String, String> seed : SEEDS.entrySet()) {
      String id = api.post(seed.getValue()).then().statusCode(200).extract().path("id");
      assertThat(id).isEqualTo(seed.getKey());
      assertThat(api.settled(id)).isEqualTo("EXTRACTED");
      assertThat(api.article(id).getInt("revision")).isEqualTo(1);
    }

    assertThat(ids()).isEqualTo(before);
  }

  /// A service that dies takes nothing with it: what was accepted is read once it is back.
  @Test
  void aCrashOfTheExtractorLosesNothing(RunningSandhi sandhi) throws Exception {
    Map<String, String> posted = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (int copy = 1; copy <= 4; copy++) {
      for (String text : SEEDS.values()) {
        texts.add(text + "\n\nप्रति " + copy);
      }
    }
    for (String text : texts) {
      if (posted.size() == texts.size() / 2) {
        sandhi.kill(Service.EXTRACT);
      }
      posted.put(api.post(text).then().statusCode(201).extract().path("id"), text);
    }

    sandhi.revive(Service.EXTRACT);

    assertThat(posted).hasSize(texts.size());
    for (Map.Entry<String, String> article : posted.entrySet()) {
      assertThat(api.settled(article.getKey())).isEqualTo("EXTRACTED");
    }
    posted.forEach((id, text) ->
        assertThat(stored("meetings", id))
            .as(id)
            .hasSameSizeAs(api.extraction(text).getList("meetings")));
  }

  private static List<Map<String, Object>> stored(String collection, String articleId) {
    return api.all(collection).stream()
        .filter(record ->
            maps(record.get("reports")).stream()
                .anyMatch(report -> articleId.equals(report.get("articleId"))))
        .toList();
  }

  /// The reports of an article, each as it was read; whose it is its evidence tells.
  private static List<Map<String, Object>> reports(String collection, String articleId) {
    return stored(collection, articleId).stream()
        .flatMap(event -> api.reports(collection, String.valueOf(event.get("id"))).stream())
        .filter(report ->
            maps(report.get("evidence")).stream()
                .allMatch(evidence -> articleId.equals(evidence.get("articleId"))))
        .toList();
  }

  /// What an article says, without what is known only once it is stored.
  private static List<Map<String, Object>> bare(List<Map<String, Object>> records) {
    return records.stream()
        .map(record -> {
          Map<String, Object> bare = new HashMap<>(record);
          bare.remove("id");
          bare.remove("reports");
          bare.put(
              "evidence",
              maps(record.get("evidence")).stream()
                  .map(evidence -> {
                    Map<String, Object> unbound = new HashMap<>(evidence);
                    unbound.remove("articleId");
                    return unbound;
                  })
                  .toList());
          return bare;
        })
        .toList();
  }

  private static List<Object> ids() {
    return COLLECTIONS.stream()
        .flatMap(collection -> api.all(collection).stream())
        .map(record -> Objects.requireNonNull(record.get("id")))
        .toList();
  }

  private static String codePoints(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static int number(Map<String, Object> record, String field) {
    return ((Number) Objects.requireNonNull(record.get(field))).intValue();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return (List<Map<String, Object>>) Objects.requireNonNull(list);
  }
}
