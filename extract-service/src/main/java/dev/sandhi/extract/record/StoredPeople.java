package dev.sandhi.extract.record;

import dev.sandhi.common.record.Participant;
import dev.sandhi.extract.event.StableId;
import dev.sandhi.extract.event.Telling;
import dev.sandhi.extract.event.Words;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
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
      "delete from records.person_mention where report_id = :report";

  private static final String KNOW =
      """
      insert into records.person as known
        (id, name, name_latin, country, name_keys, sound_keys)
      values (:id, :name, cast(:latin as text), cast(:country as text),
        records.all_name_keys(:names), records.all_sound_keys(:names))
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
      values (:report, :position, :person, :name, cast(:latin as text), cast(:role as text),
        cast(:country as text), cast(:seen as date))
      """;

  private final Session database;

  StoredPeople(Session database) {
    this.database = database;
  }

  /// The people whom these reports name, instead of those whom they named before.
  void replace(List<Telling> tellings) {
    for (Telling telling : tellings) {
      database
          .createNativeMutationQuery(FORGET)
          .setParameter("report", telling.report().id())
          .executeUpdate();
      List<Participant> people = telling.event().people();
      for (int i = 0; i < people.size(); i++) {
        String name = people.get(i).name();
        if (name != null && !Words.of(name).isEmpty()) {
          know(people.get(i), name);
          mention(telling, i, people.get(i), name);
        }
      }
    }
  }

  private void know(Participant person, String name) {
    database
        .createNativeMutationQuery(KNOW)
        .setParameter("id", id(person, name))
        .setParameter("name", name)
        .setParameter("latin", person.nameLatin())
        .setParameter("country", person.country())
        .setParameter("names", names(person, name))
        .executeUpdate();
  }

  private void mention(Telling telling, int position, Participant person, String name) {
    Object day = Objects.requireNonNullElse(telling.from(), telling.listedOn());
    database
        .createNativeMutationQuery(MENTION)
        .setParameter("report", telling.report().id())
        .setParameter("position", position)
        .setParameter("person", id(person, name))
        .setParameter("name", name)
        .setParameter("latin", person.nameLatin())
        .setParameter("role", person.role())
        .setParameter("country", person.country())
        .setParameter("seen", day.toString())
        .executeUpdate();
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

  private static String[] names(Participant person, @Nullable String name) {
    return Stream.of(name, person.nameLatin()).filter(Objects::nonNull).toArray(String[]::new);
  }
}
