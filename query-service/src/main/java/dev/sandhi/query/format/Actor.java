package dev.sandhi.query.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.Participant;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A party to an event in the codes of event data: ISO 3166-1 alpha-3 for a country, the code that
/// Sandhi knows for a body; with those of its people who are named.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Actor(
    String code,
    String sector,
    @JsonProperty("entity_text") @Nullable String people,
    @Nullable String office) {

  private static final int COUNTRY_CODE = 2;

  static Actor of(String party, EventRecord event) {
    List<Participant> own =
        event.people().stream().filter(person -> party.equals(person.country())).toList();
    return new Actor(
        alpha3(party),
        isBody(party) ? "IGO" : "GOV",
        joined(own.stream().map(Participant::name)),
        joined(own.stream().map(Participant::role)));
  }

  static boolean isBody(String party) {
    return party.length() != COUNTRY_CODE;
  }

  /// Who receives the others: the host of a visit. In all else everyone acts, and nobody receives.
  static Predicate<String> isHost(EventRecord event) {
    if (!(event instanceof Meeting meeting) || meeting.kind() != MeetingKind.VISIT) {
      return party -> false;
    }
    @Nullable String host = meeting.place() == null ? null : meeting.place().country();
    if (host != null && meeting.parties().contains(host)) {
      return host::equals;
    }
    List<String> guests =
        meeting.participants().stream()
            .map(Participant::country)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    return guests.isEmpty() ? party -> false : party -> !guests.contains(party);
  }

  private static @Nullable String joined(Stream<@Nullable String> texts) {
    List<String> all = texts.filter(Objects::nonNull).map(String::valueOf).distinct().toList();
    return all.isEmpty() ? null : String.join("; ", all);
  }

  static String alpha3(String party) {
    try {
      return isBody(party) ? party : Locale.of("", party).getISO3Country();
    } catch (MissingResourceException noIsoCode) {
      return party;
    }
  }
}
