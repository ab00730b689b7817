package dev.sandhi.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sandhi.client.ApiClient;
import dev.sandhi.client.ApiException;
import dev.sandhi.client.api.AgreementsApi;
import dev.sandhi.client.api.MeetingsApi;
import dev.sandhi.client.model.Addition;
import dev.sandhi.client.model.Meeting;
import dev.sandhi.client.model.MeetingAdditions;
import dev.sandhi.client.model.MeetingItem;
import dev.sandhi.client.model.MeetingKind;
import dev.sandhi.client.model.MeetingPage;
import dev.sandhi.client.model.Report;
import dev.sandhi.client.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A client in Java, generated from the document, at work on the running service.
@ExtendWith(ServedRecords.Extension.class)
class JavaClientTest {

  private static final int PAGES = 4;

  private final MeetingsApi meetings;
  private final AgreementsApi agreements;

  JavaClientTest(ServedRecords served) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(served.address().toString());
    meetings = new MeetingsApi(client);
    agreements = new AgreementsApi(client);
  }

  @Test
  void walksAListByItsCursors() throws ApiException {
    List<Meeting> found = new ArrayList<>();
    @Nullable String cursor = null;
    for (int i = 0; i < PAGES && (i == 0 || cursor != null); i++) {
      MeetingPage page = page(cursor);
      found.addAll(page.getData());
      cursor = page.getMeta().getNextCursor();
    }
    assertThat(found).hasSizeGreaterThan(100).extracting(Meeting::getId).doesNotHaveDuplicates();
    assertThat(found)
        .allSatisfy(meeting -> {
          assertThat(meeting.getParties()).contains("IN");
          assertThat(meeting.getKind()).isEqualTo(MeetingKind.VISIT);
        });
  }

  @Test
  void readsOneAsTheListTellsIt() throws ApiException {
    Meeting listed = page(null).getData().getFirst();
    MeetingItem read = meeting(listed.getId());
    assertThat(read).usingRecursiveComparison().ignoringFields("included").isEqualTo(listed);
    assertThat(read.getEvidence()).isNotEmpty();
    assertThat(read.getIncluded()).isNull();
  }

  @Test
  void readsWhatBelongsToOneBesideIt() throws ApiException {
    Meeting listed = page(null).getData().getFirst();
    MeetingItem read = meeting(listed.getId(), Addition.REPORTS, Addition.ARTICLES);
    MeetingAdditions included = Objects.requireNonNull(read.getIncluded());
    assertThat(included.getReports())
        .extracting(Meeting::getId)
        .containsExactlyInAnyOrderElementsOf(
            listed.getReports().stream().map(Report::getId).toList());
    assertThat(included.getArticles())
        .isNotEmpty()
        .allSatisfy(article -> assertThat(article.getMeetings()).contains(listed.getId()));
    assertThat(included.getHistory()).isNull();
  }

  @Test
  void learnsThatThereIsNone() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> meeting("mtg_zzzzzzzzzzzzzzzzzzzz"))
        .matches(problem -> problem.getCode() == 404);
  }

  @Test
  void findsAgreements() throws ApiException {
    AgreementsApi.APIListAgreementsRequest trade =
        AgreementsApi.APIListAgreementsRequest.newBuilder().topic(List.of(Topic.TRADE)).build();
    assertThat(agreements.listAgreements(trade).getData())
        .isNotEmpty()
        .allSatisfy(agreement -> assertThat(agreement.getTopics()).contains(Topic.TRADE));
  }

  private MeetingItem meeting(String id, Addition... included) throws ApiException {
    return meetings.getMeeting(
        MeetingsApi.APIGetMeetingRequest.newBuilder().id(id).include(List.of(included)).build());
  }

  private MeetingPage page(@Nullable String cursor) throws ApiException {
    return meetings.listMeetings(
        MeetingsApi.APIListMeetingsRequest.newBuilder()
            .country(List.of("IN"))
            .kind(List.of(MeetingKind.VISIT))
            .limit(50)
            .cursor(cursor)
            .build());
  }
}
