package dev.sandhi.query;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Meeting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks lists from page to page.
@QuarkusTest
@WithTestResource(RecordsDatabase.class)
class PagingTest {

  private static final int MEETINGS = 500;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @BeforeEach
  void manyOnFewDays() throws SQLException {
    Records.replaceWith();
    Records.add(IntStream.range(0, MEETINGS).mapToObj(i -> onOneOfThreeDays(i).meeting()).toList());
  }

  private static Sample onOneOfThreeDays(int number) {
    return new Sample(number).on("2025-10-%02d".formatted(1 + number * 7 % 3));
  }

  @ParameterizedTest(name = "in pages of {0}")
  @ValueSource(ints = {7, 25, 100, 200})
  void aWalkMeetsEachExactlyOnceAndInOrder(int limit) {
    List<Meeting> met = walk("/v1/meetings?limit=" + limit);

    assertThat(met).hasSize(MEETINGS);
    assertThat(met).doesNotHaveDuplicates();
    assertThat(met)
        .isSortedAccordingTo(
            Comparator.comparing(PagingTest::day).reversed().thenComparing(Meeting::id));
  }

  @Test
  void aWalkKeepsItsFilters() {
    assertThat(walk("/v1/meetings?limit=9&country=in&date_to=2025-10-01"))
        .hasSize(167)
        .allMatch(m -> day(m).equals(LocalDate.of(2025, 10, 1)));
  }

  /// Close together at first and then further and further apart, through more than a century.
  @ParameterizedTest
  @ValueSource(strings = {"-date&limit=20", "-date&limit=200", "date&limit=20", "date&limit=200"})
  void aWalkForACountryPassesOverNoDay(String sort) throws SQLException {
    LocalDate last = LocalDate.of(2031, 3, 31);
    Records.replaceWith();
    Records.add(
        IntStream.range(0, 600)
            .mapToObj(i ->
                new Sample(i)
                    .on(last.minusDays(i / 7 + (long) i * i * i / 4_000).toString())
                    .parties(i % 2 == 0 ? "TD" : "FJ", "US")
                    .meeting())
            .toList());

    List<Meeting> met = walk("/v1/meetings?country=TD&sort=" + sort);

    Comparator<Meeting> newestFirst =
        Comparator.comparing(PagingTest::day).reversed().thenComparing(Meeting::id);
    assertThat(met)
        .hasSize(300)
        .doesNotHaveDuplicates()
        .allMatch(m -> m.parties().contains("TD"))
        .isSortedAccordingTo(sort.startsWith("-") ? newestFirst : newestFirst.reversed());
  }

  @Test
  void whatComesAndGoesMeanwhileNeitherRepeatsNorHidesTheRest() throws SQLException {
    List<Meeting> met = new ArrayList<>();
    Optional<String> next = Optional.of("/v1/meetings?limit=60");
    for (int page = 0; next.isPresent(); page++) {
      Response answer = get(next.get());
      met.addAll(meetings(answer));
      next = next(answer);
      // One before the place reached, and the first of all goes.
      Records.add(List.of(new Sample(9_000 + page).on("2025-12-01").meeting()));
      Records.delete(Sample.id("mtg_", page));
    }
    assertThat(met.stream().map(Meeting::id).filter(id -> id.compareTo(Sample.id("mtg_", 20)) > 0))
        .doesNotHaveDuplicates()
        .hasSize(MEETINGS - 21);
  }

  @Test
  void whatMovesInTheListMeanwhileIsStillMetOnce() throws SQLException {
    for (String sort : List.of("-date", "date", "-date&country=IN", "date&country=IN")) {
      List<Meeting> met = new ArrayList<>();
      Optional<String> next = Optional.of("/v1/meetings?limit=60&sort=" + sort);
      for (int page = 0; next.isPresent(); page++) {
        Response answer = get(next.get());
        met.addAll(meetings(answer));
        next = next(answer);
        // Each time some go to the front, some to the end, and some of them back again.
        Records.move(Sample.id("mtg_", 7 * page), "2031-01-01");
        Records.move(Sample.id("mtg_", MEETINGS - 1 - 7 * page), "2011-01-01");
        Records.move(Sample.id("mtg_", 3 * page), "2025-10-02");
      }
      assertThat(met.stream().map(Meeting::id)).doesNotHaveDuplicates().hasSize(MEETINGS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-date", "date", "-date&country=IN", "date&country=IN"})
  void whateverOthersWriteMeanwhileWhatStandsAllAlongIsMetOnce(String sort) throws Exception {
    Set<String> standing =
        IntStream.range(0, MEETINGS).mapToObj(i -> Sample.id("mtg_", i)).collect(toSet());
    AtomicBoolean walking = new AtomicBoolean(true);
    try (Editor editor = new Editor(MEETINGS, 10_000);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Void> editing = beside.submit(editWhile(walking, editor));
      try {
        for (int i = 0; i < 2; i++) {
          List<String> met =
              walk("/v1/meetings?limit=25&sort=" + sort).stream().map(Meeting::id).toList();
          assertThat(met).doesNotHaveDuplicates().containsAll(standing);
        }
      } finally {
        walking.set(false);
        editing.get();
      }
      assertThat(editor.merged()).isGreaterThan(9);
    }
  }

  private static Callable<Void> editWhile(AtomicBoolean going, Editor editor) {
    return () -> {
      while (going.get()) {
        editor.step();
      }
      return null;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"-date", "date"})
  void aWalkThroughManyYearsMeetsAllThatMatch(String sort) throws SQLException {
    Records.replaceWith();
    Records.add(
        IntStream.range(0, 240)
            .mapToObj(i ->
                new Sample(i)
                    .on("%d-%02d-%02d".formatted(1999 + i * 5 % 23, 1 + i % 12, 1 + i % 28))
                    .parties(i % 3 == 0 ? "IN" : "PK", i % 2 == 0 ? "US" : "RU")
                    .meeting())
            .toList());
    for (String filter : List.of("country=IN", "country=IN&country=US", "country_pair=IN-US")) {
      List<Meeting> met = walk("/v1/meetings?limit=7&sort=" + sort + "&" + filter);
      int expected =
          switch (filter) {
            case "country=IN" -> 80;
            case "country_pair=IN-US" -> 40;
            default -> 160;
          };
      assertThat(met).as(filter).hasSize(expected).doesNotHaveDuplicates();
      Comparator<Meeting> byDay = Comparator.comparing(PagingTest::day);
      assertThat(met).isSortedAccordingTo(sort.equals("date") ? byDay : byDay.reversed());
    }
  }

  @Test
  void theLastPageHasNoNext() {
    given()
        .get("/v1/meetings?country=XX")
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body("data.size()", equalTo(0))
        .body("meta.nextCursor", nullValue())
        .body("meta.limit", equalTo(25));
  }

  @Test
  void aPageThatIsJustFullIsTheLastOne() {
    assertThat(next(get("/v1/meetings?limit=166&date_to=2025-10-01"))).isPresent();
    assertThat(next(get("/v1/meetings?limit=167&date_to=2025-10-01"))).isEmpty();
  }

  @Test
  void theLengthOfPagesMayChangeOnTheWay() {
    String cursor = cursor("/v1/meetings?limit=10");
    List<Meeting> second = meetings(get("/v1/meetings?limit=50&cursor=" + cursor));
    assertThat(second)
        .hasSize(50)
        .doesNotContainAnyElementsOf(meetings(get("/v1/meetings?limit=10")));
  }

  @Test
  void aCursorThatWasChangedAnywhereIsRefused() {
    String cursor = cursor("/v1/meetings");
    for (int i = 0; i < cursor.length(); i += 5) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      refused("/v1/meetings?cursor=" + cursor.substring(0, i) + other + cursor.substring(i + 1));
    }
    refused("/v1/meetings?cursor=" + cursor + "A");
    refused("/v1/meetings?cursor=" + cursor.substring(1));
    refused("/v1/meetings?cursor=x");
    refused("/v1/meetings?cursor=***");
  }

  @Test
  void aCursorServesTheListThatItComesFromAlone() throws SQLException {
    Records.add(
        List.of(
            new Sample(1).on("2025-10-01").agreement(AgreementKind.MOU, AgreementStatus.SIGNED)));
    String cursor = cursor("/v1/meetings?country=IN&country=US");
    refused("/v1/meetings?cursor=" + cursor);
    refused("/v1/meetings?country=IN&cursor=" + cursor);
    refused("/v1/meetings?country=IN&country=US&background=include&cursor=" + cursor);
    refused("/v1/agreements?country=IN&country=US&cursor=" + cursor);
    assertThat(get("/v1/meetings?country=us&country=IN&cursor=" + cursor).statusCode())
        .as("the same filters, written in another way")
        .isEqualTo(200);
  }

  private static void refused(String address) {
    given()
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", equalTo(List.of("cursor")));
  }

  private static List<Meeting> walk(String address) {
    List<Meeting> met = new ArrayList<>();
    Optional<String> next = Optional.of(address);
    while (next.isPresent()) {
      Response answer = get(next.get());
      met.addAll(meetings(answer));
      next = next(answer);
    }
    return met;
  }

  private static Response get(String address) {
    Response answer = given().urlEncodingEnabled(false).get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer;
  }

  private static List<Meeting> meetings(Response answer) {
    return Records.read(answer.asString(), "/data", new TypeReference<>() {});
  }

  private static String cursor(String address) {
    return get(address).path("meta.nextCursor");
  }

  private static LocalDate day(Meeting meeting) {
    return Objects.requireNonNull(Records.from(meeting.date()));
  }

  private static Optional<String> next(Response answer) {
    @Nullable String link = answer.header("Link");
    if (link == null) {
      answer.then().body("meta.nextCursor", nullValue());
      return Optional.empty();
    }
    Matcher next = NEXT.matcher(link);
    assertThat(next.matches()).as(link).isTrue();
    assertThat(next.group(1)).contains("cursor=" + answer.path("meta.nextCursor"));
    return Optional.of(next.group(1));
  }
}
