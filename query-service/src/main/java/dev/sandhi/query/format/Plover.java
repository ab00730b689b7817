package dev.sandhi.query.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Place;
import dev.sandhi.common.record.Report;
import dev.sandhi.common.record.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event as a line of PLOVER. What PLOVER has no field for, such as the status, how long an
/// agreement holds and where each value was read, stands under `sandhi`.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plover(
    String id,
    @Nullable String date,
    @Nullable String enddate,
    List<Actor> actor,
    List<Actor> recipient,
    EventCode.Root event,
    @Nullable String mode,
    List<String> context,
    @JsonProperty("event_loc") @Nullable Location eventLoc,
    @JsonProperty("event_text") @Nullable String eventText,
    @JsonProperty("quad_code") int quadCode,
    @JsonProperty("text_info") @Nullable Span textInfo,
    @JsonProperty("cite_info") @Nullable Source citeInfo,
    More sandhi) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Location(@Nullable String name, @Nullable String country, String resolution) {}

  /// Unicode code points of the article.
  record Span(String article, int start, int end) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Source(
      @Nullable String url,
      @Nullable String title,
      String language,
      @Nullable String publication,
      String coder,
      String codebook,
      String version) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record More(
      String status,
      @JsonProperty("planned_date") @Nullable String plannedDate,
      @Nullable String duration,
      double confidence,
      List<Evidence> spans) {}

  static Plover of(EventRecord event) {
    EventCode code = EventCode.of(event);
    boolean ahead = code.root() == EventCode.Root.AGREE || code.root() == EventCode.Root.REQUEST;
    Optional<EventDate> known = Optional.ofNullable(event.date()).filter(d -> d.start() != null);
    @Nullable String start = known.map(EventDate::start).map(PartialDate::iso).orElse(null);
    @Nullable String end = known.map(EventDate::end).map(PartialDate::iso).orElse(null);
    Predicate<String> host = Actor.isHost(event);
    @Nullable Evidence first = event.evidence().isEmpty() ? null : event.evidence().getFirst();
    return new Plover(
        event.id(),
        ahead ? announced(event) : start,
        ahead ? null : end,
        actors(event, host.negate()),
        actors(event, host),
        code.root(),
        code.mode(),
        contexts(event.topics()),
        location(event.place()),
        first == null ? null : first.quote(),
        code.root().quadrant(),
        first == null || first.articleId() == null
            ? null
            : new Span(first.articleId(), first.start(), first.end()),
        event.reports().stream().findFirst().map(Plover::source).orElse(null),
        more(event, ahead ? start : null));
  }

  private static List<Actor> actors(EventRecord event, Predicate<String> which) {
    return event.parties().stream().filter(which).map(party -> Actor.of(party, event)).toList();
  }

  /// The day of what is announced is the day of the announcement.
  private static @Nullable String announced(EventRecord event) {
    return event.reports().stream()
        .map(Report::publishedOn)
        .flatMap(Stream::ofNullable)
        .min(LocalDate::compareTo)
        .map(LocalDate::toString)
        .orElse(null);
  }

  private static More more(EventRecord event, @Nullable String planned) {
    return switch (event) {
      case Meeting meeting ->
          new More(
              meeting.status().name(), planned, null, meeting.confidence(), meeting.evidence());
      case Agreement agreement ->
          new More(
              agreement.status().name(),
              planned,
              agreement.duration(),
              agreement.confidence(),
              agreement.evidence());
    };
  }

  private static @Nullable Location location(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    @Nullable String country = place.country() == null ? null : Actor.alpha3(place.country());
    @Nullable String name = place.cityLatin() == null ? place.city() : place.cityLatin();
    return new Location(name, country, name == null ? "country" : "city");
  }

  private static Source source(Report report) {
    return new Source(
        report.url(),
        report.title(),
        "hi",
        report.outlet(),
        "Sandhi",
        "PLOVER 0.8",
        report.engineVersion());
  }

  private static List<String> contexts(List<Topic> topics) {
    List<String> contexts = topics.stream().map(Plover::context).distinct().toList();
    return contexts.isEmpty() ? List.of("diplomatic") : contexts;
  }

  private static String context(Topic topic) {
    return switch (topic) {
      case DEFENCE -> "military";
      case TRADE -> "economic";
      case MINERALS, ENERGY -> "natural_resource";
      case TECHNOLOGY -> "technology";
      case NUCLEAR -> "cbrn";
      case HEALTH -> "health";
      case CLIMATE -> "environment";
      case MIGRATION -> "migration";
      case GOVERNANCE -> "pro_democracy";
      case SECURITY,
          PEACE,
          SPACE,
          INFRASTRUCTURE,
          AGRICULTURE,
          WATER,
          EDUCATION,
          CULTURE,
          HUMANITARIAN,
          RELATIONS ->
          "diplomatic";
    };
  }
}
