package dev.sandhi.extract.record;

import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.event.StableId;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.event.Words;
import dev.sandhi.extract.record.NameKeys.Keys;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The people whom reports name, each once through spellings and scripts.
///
/// A full name is one person by its sound. Of a single word the country belongs to it, for many are
/// called so. Of the spellings the fullest is the person's name, whichever came first.
@Singleton
class StoredPeople {

  private static final String FORGET =
      "delete from records.person_mention where report_id = any(cast(:reports as text[]))";

  private static final String KNOW =
      """
      insert into records.person as known
        (id, name, name_latin, country, name_keys, sound_keys)
      select id, name, latin, country, names, sounds
      from jsonb_to_recordset(cast(:people as jsonb)) as person
        (id text, name text, latin text, country text, names text[], sounds text[])
      on conflict (id) do update set
        name = case
          when (length(excluded.name), excluded.name) > (length(known.name), known.name)
          then excluded.name else known.name end,
        name_latin = coalesce(
          greatest(known.name_latin, excluded.name_latin), known.name_latin, excluded.name_latin),
        country = coalesce(greatest(known.country, excluded.country), known.country,
          excluded.country),
        name_keys = array(select distinct unnest(known.name_keys || excluded.name_keys) order by 1),
        sound_keys = array(
          select distinct unnest(known.sound_keys || excluded.sound_keys) order by 1)
      where not known.name_keys @> excluded.name_keys
        or not known.sound_keys @> excluded.sound_keys
        or (length(excluded.name), excluded.name) > (length(known.name), known.name)
        or known.country is null and excluded.country is not null
      """;

  private static final String MENTION =
      """
      insert into records.person_mention
        (report_id, position, person_id, name, name_latin, role, country, seen_on)
      select report, position, person, name, latin, role, country, seen
      from jsonb_to_recordset(cast(:mentions as jsonb)) as mention
        (report text, position int, person text, name text, latin text, role text, country text,
          seen date)
      """;

  /// The longest name is the fullest; of two of one length the later one, so that it is one.
  private static final Comparator<String> FULLEST =
      Comparator.comparingInt((String name) -> name.codePointCount(0, name.length()))
          .thenComparing(Comparator.naturalOrder());

  private final Session database;
  private final NameKeys nameKeys;
  private final RecordJson json;

  StoredPeople(Session database, NameKeys nameKeys, RecordJson json) {
    this.database = database;
    this.nameKeys = nameKeys;
    this.json = json;
  }

  private record Mention(
      String report,
      int position,
      String person,
      String name,
      @Nullable String latin,
      @Nullable String role,
      @Nullable String country,
      String seen) {

    Stream<String> names() {
      return Stream.of(name, latin).filter(Objects::nonNull);
    }
  }

  private record Person(
      String id,
      String name,
      @Nullable String latin,
      @Nullable String country,
      SortedSet<String> names,
      SortedSet<String> sounds) {}

  /// The people whom these reports name, instead of those whom they named before.
  void replace(List<Telling> tellings) {
    database
        .createNativeMutationQuery(FORGET)
        .setParameter(
            "reports",
            KnownReports.array(tellings.stream().map(telling -> telling.report().id()).toList()))
        .executeUpdate();
    List<Mention> mentions = tellings.stream().flatMap(StoredPeople::mentions).toList();
    if (!mentions.isEmpty()) {
      database
          .createNativeMutationQuery(KNOW)
          .setParameter("people", json.tree(people(mentions)).toString())
          .executeUpdate();
      database
          .createNativeMutationQuery(MENTION)
          .setParameter("mentions", json.tree(mentions).toString())
          .executeUpdate();
    }
  }

  private static Stream<Mention> mentions(Telling telling) {
    List<Participant> people = telling.event().people();
    Object day = Objects.requireNonNullElse(telling.from(), telling.listedOn());
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Participant person = people.get(i);
      String name = person.name();
      if (name != null && !Words.of(name).isEmpty()) {
        mentions.add(
            new Mention(
                telling.report().id(),
                i,
                id(person, name),
                name,
                person.nameLatin(),
                person.role(),
                person.country(),
                day.toString()));
      }
    }
    return mentions.stream();
  }

  /// Each person once, by what all of the mentions say.
  private List<Person> people(List<Mention> mentions) {
    Map<String, Keys> keys = nameKeys.of(mentions.stream().flatMap(Mention::names).toList());
    Map<String, List<Mention>> byPerson =
        mentions.stream()
            .collect(Collectors.groupingBy(Mention::person, TreeMap::new, Collectors.toList()));
    List<Person> people = new ArrayList<>();
    byPerson.forEach((id, of) -> {
      Keys all = NameKeys.together(keys, of.stream().flatMap(Mention::names).toList());
      people.add(
          new Person(
              id,
              of.stream().map(Mention::name).max(FULLEST).orElseThrow(),
              last(of, Mention::latin),
              last(of, Mention::country),
              all.names(),
              all.sounds()));
    });
    return people;
  }

  private static @Nullable String last(
      List<Mention> mentions, Function<Mention, @Nullable String> value) {
    return mentions.stream()
        .map(value)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /// The register gives all spellings of a person one name in Latin letters.
  private static String id(Participant person, String name) {
    Words words = Words.of(Objects.requireNonNullElse(person.nameLatin(), name));
    boolean full = words.keys().size() > 1;
    return StableId.of("per_", String.join(" ", words.keys()), full ? "" : country(person));
  }

  private static String country(Participant person) {
    return Objects.requireNonNullElse(person.country(), "");
  }
}
