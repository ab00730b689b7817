package dev.sandhi.query.event;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Topic;
import dev.sandhi.query.http.ParameterReader;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What may be asked of meetings and agreements alike.
record EventParameters(
    @Parameter(
            description =
                "A party: a country (ISO 3166-1 alpha-2) or the code of a body, in any case."
                    + " Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = ParameterReader.CODE),
            examples = @ExampleObject(name = "countries", ref = "countries"))
        @RestQuery
        List<String> country,
    @Parameter(
            description =
                "Someone who takes part or signs, by name in Devanagari or in Latin letters. All"
                    + " words must match, in any order. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    maxLength = ParameterReader.LONGEST_NAME),
            examples = {
              @ExampleObject(name = "devanagari", ref = "personInDevanagari"),
              @ExampleObject(name = "latin", ref = "personInLatin")
            })
        @RestQuery
        List<String> person,
    @Parameter(
            description = "What it is about. Repeated: any of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Topic.class),
            examples = @ExampleObject(name = "topics", ref = "topics"))
        @RestQuery
        List<String> topic,
    @Parameter(
            description =
                "The first day asked for, ISO 8601. An event matches when its days overlap those"
                    + " asked for; one whose date is unknown never does.",
            schema =
                @Schema(type = SchemaType.STRING, format = "date", pattern = ParameterReader.DAY),
            example = "2025-10-01")
        @RestQuery("date_from")
        @Nullable String dateFrom,
    @Parameter(
            description = "The last day asked for, ISO 8601; not before `date_from`.",
            schema =
                @Schema(type = SchemaType.STRING, format = "date", pattern = ParameterReader.DAY),
            example = "2025-12-31")
        @RestQuery("date_to")
        @Nullable String dateTo,
    @Parameter(
            description =
                "What becomes of events that an article mentions only in passing, as what is long"
                    + " known: left out, taken in, or asked for alone.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"exclude", "include", "only"},
                    defaultValue = "exclude"))
        @RestQuery
        @Nullable String background) {

  /// The filter that is asked for, with what only one sort of event can be asked.
  <T extends EventRecord> EventFilter<T> filter(
      EventType<T> type,
      SortedSet<? extends Enum<?>> kinds,
      SortedSet<? extends Enum<?>> statuses,
      ParameterReader reader) {
    @Nullable LocalDate from = reader.day("date_from", dateFrom);
    @Nullable LocalDate to = reader.day("date_to", dateTo);
    if (from != null && to != null && to.isBefore(from)) {
      reader.refuse("date_to", "%s is before date_from, %s".formatted(to, from));
    }
    return new EventFilter<>(
        type,
        reader.codes("country", country),
        reader.names("person", person),
        reader.anyOf("topic", topic, Topic.class),
        kinds,
        statuses,
        from,
        to,
        reader.choice("background", background, Background.EXCLUDE));
  }
}
