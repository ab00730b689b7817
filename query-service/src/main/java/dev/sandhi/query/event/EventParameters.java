package dev.sandhi.query.event;

import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Topic;
import dev.sandhi.query.http.ParameterReader;
import jakarta.ws.rs.BeanParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What may be asked of meetings and agreements alike.
public record EventParameters(
    @Parameter(
            description =
                "Words of the title, of names, places and quotes, in Hindi or in Latin letters; a"
                    + " name is also found by its sound (`rubio` finds the same in Devanagari), a"
                    + " country by its name. All words must be there; `\"two words\"` stand side by"
                    + " side, `-word` leaves out, `or` parts alternatives. Endings, nukta,"
                    + " chandrabindu and the length of vowels make no difference.",
            schema = @Schema(type = SchemaType.STRING, maxLength = TextQuery.LONGEST),
            examples = {
              @ExampleObject(name = "latin", ref = "wordsInLatin"),
              @ExampleObject(name = "devanagari", ref = "wordsInDevanagari")
            })
        @RestQuery
        @Nullable String q,
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
            description = "Who must not be a party. Repeated: none of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = ParameterReader.CODE),
            examples = @ExampleObject(name = "none", ref = "noCountry"))
        @RestQuery("country_not")
        List<String> countryNot,
    @Parameter(
            description = "Two who are both parties, as `IN-US`. Repeated: any of the pairs.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = EventParameters.PAIR),
            examples = @ExampleObject(name = "pair", ref = "countryPair"))
        @RestQuery("country_pair")
        List<String> countryPair,
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
            description = "What it must not be about. Repeated: none of them.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Topic.class),
            examples = @ExampleObject(name = "none", ref = "noTopic"))
        @RestQuery("topic_not")
        List<String> topicNot,
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
    @BeanParam MoreEventParameters more) {

  static final String PAIR = "^[A-Za-z][A-Za-z0-9_]{1,30}-[A-Za-z][A-Za-z0-9_]{1,30}$";

  private static final Pattern PAIR_PATTERN = Pattern.compile(PAIR);

  /// The conditions that are asked for, but those that only one sort of event can be asked.
  <T extends EventRecord> Conditions conditions(EventType<T> type, ParameterReader reader) {
    SortedSet<String> countries = reader.codes("country", country);
    SortedSet<String> pairs = pairs(reader);
    SortedSet<String> persons = reader.names("person", person);
    SortedSet<Topic> topics = reader.anyOf("topic", topic, Topic.class);
    Conditions conditions =
        new Conditions(type)
            .anyCode("country", countries, "e.parties && ?", "@")
            .anyOf("country_not", reader.codes("country_not", countryNot), "not e.parties && ?")
            .eachOf(
                "country_pair",
                pairs,
                "e.parties @> string_to_array(?, '-')",
                "records.all_terms('@', string_to_array(?, '-'))")
            .eachOf(
                "person",
                persons,
                "e.person_keys @> records.name_keys(?)",
                "records.all_terms('$', records.name_keys(?))")
            .anyCode("topic", topics, "e.topics && ?", "#")
            .anyOf(
                "topic_not", reader.anyOf("topic_not", topicNot, Topic.class), "not e.topics && ?");
    @Nullable TextQuery text = TextQuery.read(reader, q);
    if (text != null) {
      conditions.saying(text);
    }
    days(conditions, reader);
    more.addTo(conditions, reader);
    return conditions;
  }

  private SortedSet<String> pairs(ParameterReader reader) {
    return new TreeSet<>(
        reader.matching("country_pair", countryPair, PAIR_PATTERN, "pair of codes").stream()
            .map(pair -> pair.toUpperCase(Locale.ROOT))
            .toList());
  }

  /// The days of an event overlap those asked for; an unknown date, which is null, never does.
  private void days(Conditions conditions, ParameterReader reader) {
    @Nullable LocalDate from = reader.day("date_from", dateFrom);
    @Nullable LocalDate to = reader.day("date_to", dateTo);
    if (from != null && to != null && to.isBefore(from)) {
      reader.refuse("date_to", "%s is before date_from, %s".formatted(to, from));
    }
    conditions.given("date_from", from, "e.date_to >= ?").given("date_to", to, "e.date_from <= ?");
  }
}
