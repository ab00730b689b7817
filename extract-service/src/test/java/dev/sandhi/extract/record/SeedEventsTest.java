package dev.sandhi.extract.record;

import static dev.sandhi.extract.Rows.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.ArticleRevision;
import dev.sandhi.extract.Rows;
import dev.sandhi.extract.Seeds;
import dev.sandhi.extract.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the joined records of the seeds tell beside their values.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeedEventsTest {

  @Inject ArticleRecords records;

  @BeforeEach
  void empty() throws SQLException {
    TestDatabase.empty();
  }

  /// The text says Friday and 26 July, which was a Saturday; a post that it quotes is of 25 July.
  @Test
  void meetingTellsBothItsDatesAndWhichWonAndWhy() throws SQLException {
    put(3);

    JsonPath meeting = event("status = 'HELD' and date_from is not null");

    assertThat(meeting.getString("date.start")).isEqualTo("2025-07-25");
    JsonPath date = new JsonPath(meeting.prettify()).setRootPath("joined.fields.'/date'");
    assertThat(date.getString("decidedBy")).isEqualTo("WITHIN_REPORT");
    assertThat(date.getString("why")).contains("26 July 2025 was a Saturday").contains("taken as");
    assertThat(date.getList("others.value.start")).containsExactly("2025-07-26");
    assertThat(date.getList("others[0].reports")).hasSize(1);
  }

  /// The text calls the pact new (समझौता किया है), and further down renewed (नवीनीकरण हुआ है).
  @Test
  void pactTellsThatItIsCalledNewAndRenewed() throws SQLException {
    put(1);

    JsonPath pact = event("type = 'AGREEMENT' and status = 'SIGNED'");

    assertThat(pact.getList("evidence.findAll { it.field == '/kind' }.quote"))
        .containsExactly("समझौता");
    JsonPath status = new JsonPath(pact.prettify()).setRootPath("joined.fields.'/status'");
    assertThat(status.getString("decidedBy")).isEqualTo("WITHIN_REPORT");
    assertThat(status.getList("others.value")).containsExactly("RENEWED");
    assertThat(status.getString("others[0].evidence.quote")).isEqualTo("नवीनीकरण");
  }

  /// What was planned at the talks follows them.
  @Test
  void dialogueFollowsTheTalksThatPlannedIt() throws SQLException {
    put(3);

    JsonPath planned = event("status = 'PLANNED'");
    JsonPath held = event("status = 'HELD' and date_from is not null");

    assertThat(planned.getList("joined.links.kind")).contains("FOLLOWS");
    assertThat(planned.getList("joined.links.event")).contains(held.getString("id"));
    assertThat(held.getList("joined.links.kind")).contains("FOLLOWED_BY");
  }

  private void put(int seed) {
    Article article = new Article(Seeds.text(seed), null, null, null, null);
    records.put("art_kseed000000000000" + seed, new ArticleRevision(1, article));
  }

  private static JsonPath event(String where) throws SQLException {
    List<String> bodies =
        column(Rows.query("select body from records.event where " + where), "body");
    assertThat(bodies).hasSize(1);
    return JsonPath.from(bodies.getFirst());
  }
}
