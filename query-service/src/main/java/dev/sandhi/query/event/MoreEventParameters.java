package dev.sandhi.query.event;

import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What may be asked of where an event took place and of how it is told.
public record MoreEventParameters(
    @Parameter(
            description =
                "Where it took place: a venue or city by name, in Devanagari or in Latin letters."
                    + " Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    maxLength = ParameterReader.LONGEST_NAME),
            examples = @ExampleObject(name = "cities", ref = "cities"))
        @RestQuery
        List<String> place,
    @Parameter(
            description =
                "In which country it took place, ISO 3166-1 alpha-2. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = ParameterReader.CODE),
            examples = @ExampleObject(name = "countries", ref = "placeCountries"))
        @RestQuery("place_country")
        List<String> placeCountry,
    @Parameter(
            description = "An outlet that reports it, as `reports` name it. Repeated: any.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    maxLength = MoreEventParameters.LONGEST_OUTLET),
            examples = @ExampleObject(name = "outlets", ref = "outlets"))
        @RestQuery
        List<String> outlet,
    @Parameter(
            description = "The id of an article that reports it. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = MoreEventParameters.ARTICLE_ID),
            examples = @ExampleObject(name = "articles", ref = "articleIds"))
        @RestQuery
        List<String> article,
    @Parameter(
            description =
                "The id of a person whom it names, through all spellings; `suggest` knows it."
                    + " Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    pattern = MoreEventParameters.PERSON_ID),
            examples = @ExampleObject(name = "people", ref = "personIds"))
        @RestQuery("person_id")
        List<String> personId,
    @Parameter(
            description = "How likely the record must be right at least, from 0 to 1.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
            example = "0.5")
        @RestQuery("min_confidence")
        @Nullable String minConfidence,
    @Parameter(
            description = "Only what was made or changed at that time or later, ISO 8601 in UTC.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2025-01-01T00:00:00Z")
        @RestQuery("updated_since")
        @Nullable String updatedSince,
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

  static final String ARTICLE_ID = "^art_[0-9a-hjkmnp-tv-z]{16,32}$";
  static final String PERSON_ID = "^per_[0-9a-hjkmnp-tv-z]{16,32}$";
  static final int LONGEST_OUTLET = 200;

  private static final Pattern ARTICLE_PATTERN = Pattern.compile(ARTICLE_ID);
  private static final Pattern PERSON_PATTERN = Pattern.compile(PERSON_ID);
  private static final Pattern OUTLET_PATTERN = Pattern.compile("(?s).{1," + LONGEST_OUTLET + "}");

  private static final String NAMED =
      """
      e.id in (
        select r.event_id
        from records.person_mention m join records.report r on r.id = m.report_id
        where m.person_id = any(?))\
      """;

  void addTo(Conditions conditions, ParameterReader reader) {
    conditions
        .eachOf("place", reader.names("place", place), "e.place_keys @> records.name_keys(?)")
        .anyOf(
            "place_country",
            reader.codes("place_country", placeCountry),
            "e.place_country = any(?)")
        .anyOf(
            "outlet", reader.matching("outlet", outlet, OUTLET_PATTERN, "outlet"), "e.outlets && ?")
        .anyOf(
            "article",
            reader.matching("article", article, ARTICLE_PATTERN, "id of an article"),
            "e.articles && ?")
        .anyOf(
            "person_id",
            reader.matching("person_id", personId, PERSON_PATTERN, "id of a person"),
            NAMED)
        .given(
            "min_confidence",
            reader.share("min_confidence", minConfidence),
            "e.confidence >= cast(? as real)");
    @Nullable Instant since = reader.instant("updated_since", updatedSince);
    @Nullable OffsetDateTime moment = since == null ? null : since.atOffset(ZoneOffset.UTC);
    conditions.given("updated_since", moment, "e.updated_at >= ?");
    switch (reader.choice("background", background, Background.EXCLUDE)) {
      case EXCLUDE -> conditions.and("background", "exclude", Sql.of("not e.background"));
      case ONLY -> conditions.and("background", "only", Sql.of("e.background"));
      case INCLUDE -> {}
    }
  }
}
