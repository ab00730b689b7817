package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages in the layouts of five outlets, through the three running services: what is read of a page
/// is what is read of its text.
@ExtendWith(RunningSandhi.Extension.class)
class PageEndToEndTest {

  private static final List<String> COLLECTIONS = List.of("meetings", "agreements");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wordpress-blog, 000_9676ab7795b120c1",
    "portal-breaks, 001_9b1a2da96d5a5f42",
    "channel, 002_238f73fc2cdb7101",
    "regional-paper, 003_e0b72170e48425b9",
    "theme, 004_7ee61181a4a262d7",
  })
  void aPageGivesTheRecordsOfItsText(String layout, String seed, RunningSandhi sandhi)
      throws Exception {
    Api api = new Api(sandhi);
    List<String> lines = lines(seed);
    String url = "https://" + layout + ".example/2025/11/05/" + seed;
    String id =
        api.request(Service.INGEST)
            .contentType("text/html; charset=utf-8")
            .queryParam("url", url)
            .body(page(layout, lines))
            .post("/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(api.settled(id)).isEqualTo("EXTRACTED");

    JsonPath article = api.article(id);
    JsonPath asText = read(api, String.join("\n", lines), article.getString("publishedOn"));
    JsonPath asPage = read(api, article.getString("text"), article.getString("publishedOn"));
    for (String collection : COLLECTIONS) {
      assertThat(told(asPage, collection))
          .as(collection)
          .containsExactlyInAnyOrderElementsOf(told(asText, collection));
      assertThat(article.getInt(collection)).isEqualTo(asText.getList(collection).size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hi-x-krutidev | LEGACY_FONT | Hkkjr vkSj vesfjdk us j{kk lg;ksx ds le>kSrs ij gLrk{kj fd,"
            + " gSaA",
        "mr | SET_ASIDE | भारत आणि अमेरिका यांच्यात करार झाला आहे.",
        "ne | SET_ASIDE | भारत र नेपालबीच सम्झौता भएको छ र यो महत्त्वपूर्ण छ।",
        "en | SET_ASIDE | India and Oman signed an agreement in Muscat on Thursday.",
      })
  void aPageThatCannotBeReadIsSetAside(
      String language, String state, String text, RunningSandhi sandhi) throws Exception {
    Api api = new Api(sandhi);
    String id =
        api.request(Service.INGEST)
            .contentType("text/html; charset=utf-8")
            .queryParam("url", "https://other.example/" + language)
            .body("<p>" + text + "</p>")
            .post("/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(api.settled(id)).isEqualTo(state);
    assertThat(api.article(id).getString("language")).isEqualTo(language);
  }

  private static JsonPath read(Api api, String text, String publishedOn) {
    return api.request(Service.EXTRACT)
        .contentType(ContentType.JSON)
        .body(
            publishedOn == null
                ? Map.of("text", text)
                : Map.of("text", text, "publishedOn", publishedOn))
        .post("/v1/extractions")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// What the records say, apart from where in the text they say it.
  private static List<String> told(JsonPath extraction, String collection) {
    List<Map<String, Object>> records = extraction.getList(collection);
    return records.stream()
        .map(record ->
            List.of("kind", "status", "date", "place", "parties", "topics").stream()
                .map(field -> field + "=" + record.get(field))
                .collect(Collectors.joining("; ")))
        .toList();
  }

  private static List<String> lines(String seed) throws IOException {
    return Files.readString(Project.root().resolve("seeds/articles").resolve(seed + ".txt"))
        .replaceFirst("^ date \\d{4}-\\d\\d-\\d\\d ", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String page(String layout, List<String> lines) throws IOException {
    Path pages = Project.root().resolve("ingest-service/src/test/resources/pages");
    return Files.readString(pages.resolve(layout + ".html"))
        .replace("{{title}}", "शीर्षक")
        .replace(
            "{{body}}", lines.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>")));
  }
}
