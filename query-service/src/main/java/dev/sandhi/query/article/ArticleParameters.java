package dev.sandhi.query.article;

import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What may be asked of articles.
record ArticleParameters(
    @Parameter(
            description = "The outlet that published it. Repeated: any of them.",
            schema =
                @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    maxLength = ArticleParameters.LONGEST_OUTLET),
            examples = @ExampleObject(name = "outlets", ref = "outlets"))
        @RestQuery
        List<String> outlet,
    @Parameter(
            description =
                "The first day of publication asked for, ISO 8601; an article without a date never"
                    + " matches.",
            schema =
                @Schema(type = SchemaType.STRING, format = "date", pattern = ParameterReader.DAY),
            example = "2025-10-01")
        @RestQuery("published_from")
        @Nullable String publishedFrom,
    @Parameter(
            description = "The last day of publication asked for, ISO 8601.",
            schema =
                @Schema(type = SchemaType.STRING, format = "date", pattern = ParameterReader.DAY),
            example = "2025-12-31")
        @RestQuery("published_to")
        @Nullable String publishedTo,
    @Parameter(
            description = "Only articles that tell of something, or only those that do not.",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    enumeration = {"true", "false"}),
            example = "true")
        @RestQuery("has_records")
        @Nullable String hasRecords) {

  static final int LONGEST_OUTLET = 200;

  private static final Pattern OUTLET = Pattern.compile("(?s).{1," + LONGEST_OUTLET + "}");

  enum Records {
    ANY,
    TRUE,
    FALSE
  }

  /// What is asked, and the same in words that do not change with how it was written.
  record Filter(Sql where, String canonical) {}

  Filter read(ParameterReader reader) {
    Sql where = Sql.of("true");
    SortedSet<String> outlets = reader.matching("outlet", outlet, OUTLET, "outlet");
    if (!outlets.isEmpty()) {
      where.add("and a.outlet = any(?)", (Object) outlets.toArray(String[]::new));
    }
    @Nullable LocalDate from = reader.day("published_from", publishedFrom);
    @Nullable LocalDate to = reader.day("published_to", publishedTo);
    if (from != null && to != null && to.isBefore(from)) {
      reader.refuse("published_to", "%s is before published_from, %s".formatted(to, from));
    }
    if (from != null) {
      where.add("and coalesce(a.published_on, '0001-01-01') >= ?", from);
    }
    if (to != null) {
      where.add("and coalesce(a.published_on, '0001-01-01') <= ?", to);
      where.add("and a.published_on is not null");
    }
    Records records = reader.choice("has_records", hasRecords, Records.ANY);
    String any =
        "exists (select from records.report r"
            + " where r.article_id = a.id and r.event_id is not null)";
    switch (records) {
      case ANY -> {}
      case TRUE -> where.add("and " + any);
      case FALSE -> where.add("and not " + any);
    }
    return new Filter(where, "ARTICLE%s %s %s %s".formatted(outlets, from, to, records));
  }
}
