package dev.sandhi.query.directory;

import dev.sandhi.common.record.Topic;
import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// From the beginning of a name to the code or id that the filters take.
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
final class SuggestResource {

  private static final ParameterReader.Range LIMIT = new ParameterReader.Range(1, 50, 10);

  /// Every word that is typed begins a word of the name. The index holds no more than the first
  /// letters of a word (see `records.name_beginnings`).
  private static final String BEGUN =
      """
      keys <> '{}' and records.name_beginnings(name_keys) @> heads and not exists (
        select from unnest(keys) key
        where not exists (select from unnest(name_keys) word where starts_with(word, key)))
      """;

  /// What is named in full goes first. Names are compared by their letters; where digits are typed,
  /// as in `G20`, they begin a code or a spelling as it is written.
  private static final String NAMED =
      """
      with typed as (
        select lower(q) written, keys, array(select left(key, 12) from unnest(keys) key) heads
        from (
          select q, case when q ~ '[0-9]' then '{}' else records.name_keys(q) end keys
          from (values (cast(? as text))) asked (q)) folded)
      select kind, code, name, name_latin from (
        select kind, code, name, name_latin,
          lower(code) = written or name_keys @> keys and keys <> '{}' as whole
        from records.body, typed
        where kind = any(?) and (
          %s
          or exists (
            select from unnest(array_append(spellings, code)) spelling
            where starts_with(lower(spelling), written)))
        union all
        (select 'PERSON', id, name, name_latin, name_keys @> keys as whole
         from records.person, typed
         where 'PERSON' = any(?)
           and %s
           and exists (select from records.person_mention where person_id = id)
         order by whole desc, length(name), id
         limit ?)) found
      order by whole desc, array_position(array['COUNTRY', 'BODY', 'PERSON'], kind),
        length(name), code
      limit ?
      """
          .formatted(BEGUN, BEGUN);

  private final Database database;

  SuggestResource(Database database) {
    this.database = database;
  }

  /// What a suggestion is of.
  enum SuggestionKind {
    COUNTRY,
    BODY,
    PERSON,
    TOPIC
  }

  /// Suggestions, the likeliest first.
  record Suggestions(@Schema(description = "The likeliest first.") List<Suggestion> data) {}

  record Suggestion(
      SuggestionKind kind,
      @Schema(
              description = "What the filters take: `country`, `person_id` or `topic`.",
              examples = "US")
          String value,
      @Schema(description = "The name in Hindi; `null` for a topic.") @Nullable String name,
      @Schema(description = "The name in Latin letters.", examples = "United States")
          @Nullable String nameLatin) {}

  /// What may be asked.
  record SuggestParameters(
      @Parameter(
              required = true,
              description =
                  "The beginnings of the words of a name, in Devanagari or in Latin letters, in any"
                      + " order; or the beginning of a code, such as `G20`.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      minLength = 1,
                      maxLength = ParameterReader.LONGEST_NAME),
              example = "rub")
          @RestQuery
          @Nullable String q,
      @Parameter(
              description = "What to suggest. Repeated: any of them; all where it is left out.",
              schema = @Schema(type = SchemaType.ARRAY, implementation = SuggestionKind.class),
              examples = @ExampleObject(name = "people", ref = "suggestionKinds"))
          @RestQuery
          List<String> kind,
      @Parameter(
              description = "The most suggestions to return, from 1 to 50.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "10"))
          @RestQuery
          @Nullable String limit) {}

  @GET
  @Operation(
      operationId = "suggest",
      summary = "Suggest what a name may mean",
      description =
          "The countries, bodies, people and topics whose name or code begins with what was typed,"
              + " with the code or id that the filters of the lists take.")
  @APIResponse(responseCode = "200", description = "The suggestions; empty where none fits.")
  public Suggestions suggest(@BeanParam SuggestParameters parameters) {
    ParameterReader reader = new ParameterReader();
    String typed = reader.beginning("q", parameters.q());
    SortedSet<SuggestionKind> kinds = reader.anyOf("kind", parameters.kind(), SuggestionKind.class);
    int most = reader.number("limit", parameters.limit(), LIMIT);
    reader.orThrow();
    List<SuggestionKind> wanted =
        kinds.isEmpty() ? List.of(SuggestionKind.values()) : List.copyOf(kinds);
    List<Suggestion> found = new ArrayList<>(named(typed, wanted, most));
    if (wanted.contains(SuggestionKind.TOPIC)) {
      found.addAll(topics(typed));
    }
    return new Suggestions(found.stream().limit(most).toList());
  }

  private List<Suggestion> named(String typed, List<SuggestionKind> wanted, int most) {
    String[] kinds = wanted.stream().map(SuggestionKind::name).toArray(String[]::new);
    return database.list(
        Sql.of(NAMED, typed, kinds, kinds, most, most),
        row ->
            new Suggestion(
                SuggestionKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4)));
  }

  private static List<Suggestion> topics(String typed) {
    String beginning = typed.toUpperCase(Locale.ROOT);
    return Stream.of(Topic.values())
        .map(Topic::name)
        .filter(topic -> topic.startsWith(beginning))
        .map(topic -> new Suggestion(SuggestionKind.TOPIC, topic, null, null))
        .toList();
  }
}
