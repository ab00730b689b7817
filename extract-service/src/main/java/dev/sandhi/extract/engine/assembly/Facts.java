package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingStatus;
import dev.sandhi.common.record.Participant;
import dev.sandhi.common.record.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a record tells how far it is to be trusted.
public record Facts(
    Sort sort,
    List<String> parties,
    List<Participant> people,
    @Nullable EventDate date,
    boolean placed,
    List<Topic> topics,
    List<Evidence> evidence) {

  /// How many signs a party may stand away from the predicate that it belongs to.
  private static final int NEAR = 150;

  /// How many signs a headline and the sentence below it have.
  private static final int HEAD = 250;

  /// Sorts of records that are read more or less surely.
  public enum Sort {
    TALKS_HELD,
    TALKS_TO_COME,
    VISIT,
    AGREEMENT_CONCLUDED,
    AGREEMENT_TO_COME
  }

  /// What speaks for a record or against it. Their weights stand in `confidence.tsv`.
  public enum Sign {
    ALWAYS,
    TALKS_TO_COME,
    VISIT,
    AGREEMENT_CONCLUDED,
    AGREEMENT_TO_COME,
    PEOPLE_OF_ONE_PARTY,
    PEOPLE_OF_TWO_PARTIES,
    MORE_THAN_TWO_PARTIES,
    PARTY_FAR_AWAY,
    ONE_WORD_FOR_TWO_PARTIES,
    DATED,
    DATE_UNKNOWN,
    PLACED,
    WITH_TOPIC,
    AT_THE_HEAD
  }

  /// The facts of a finished record.
  public static Facts of(EventRecord event) {
    Sort sort =
        switch (event) {
          case Meeting meeting -> sort(meeting.kind(), meeting.status());
          case Agreement agreement -> sort(agreement.status());
        };
    return new Facts(
        sort,
        event.parties(),
        event.people(),
        event.date(),
        event.place() != null,
        event.topics(),
        event.evidence());
  }

  static Sort sort(MeetingKind kind, MeetingStatus status) {
    if (kind == MeetingKind.VISIT) {
      return Sort.VISIT;
    }
    return status == MeetingStatus.HELD ? Sort.TALKS_HELD : Sort.TALKS_TO_COME;
  }

  static Sort sort(AgreementStatus status) {
    return switch (status) {
      case NEGOTIATING, PLANNED -> Sort.AGREEMENT_TO_COME;
      case AGREED, SIGNED, RENEWED, IN_FORCE, SUSPENDED, TERMINATED, REJECTED ->
          Sort.AGREEMENT_CONCLUDED;
    };
  }

  /// All signs of the record.
  public Set<Sign> signs() {
    Set<Sign> signs = EnumSet.of(Sign.ALWAYS);
    switch (sort) {
      case TALKS_HELD -> {}
      case TALKS_TO_COME -> signs.add(Sign.TALKS_TO_COME);
      case VISIT -> signs.add(Sign.VISIT);
      case AGREEMENT_CONCLUDED -> signs.add(Sign.AGREEMENT_CONCLUDED);
      case AGREEMENT_TO_COME -> signs.add(Sign.AGREEMENT_TO_COME);
    }
    long sides = people.stream().map(Participant::country).distinct().count();
    add(signs, Sign.PEOPLE_OF_ONE_PARTY, sides == 1);
    add(signs, Sign.PEOPLE_OF_TWO_PARTIES, sides > 1);
    add(signs, Sign.MORE_THAN_TWO_PARTIES, parties.size() > 2);
    add(signs, Sign.DATED, date != null && date.start() != null);
    add(signs, Sign.DATE_UNKNOWN, date != null && date.start() == null);
    add(signs, Sign.PLACED, placed);
    add(signs, Sign.WITH_TOPIC, !topics.isEmpty());
    places(signs);
    return signs;
  }

  private void places(Set<Sign> signs) {
    List<Integer> kind = starts("/kind");
    int predicate = kind.isEmpty() ? 0 : kind.getFirst();
    Set<Integer> named = new HashSet<>();
    for (int party : starts("/parties/")) {
      add(signs, Sign.PARTY_FAR_AWAY, Math.abs(party - predicate) > NEAR);
      add(signs, Sign.ONE_WORD_FOR_TWO_PARTIES, !named.add(party));
    }
    add(signs, Sign.AT_THE_HEAD, predicate < HEAD);
  }

  /// Where the words begin that a field is read from.
  private List<Integer> starts(String field) {
    List<Integer> starts = new ArrayList<>();
    for (Evidence found : evidence) {
      if (found.field().startsWith(field)) {
        starts.add(found.start());
      }
    }
    return starts;
  }

  private static void add(Set<Sign> signs, Sign sign, boolean holds) {
    if (holds) {
      signs.add(sign);
    }
  }
}
