package dev.sandhi.query.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.entity.Person;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people of `records.person`, each with the spellings and offices that texts give. One whom no
/// report names any more keeps the id, for the day that one does, but is not told of.
@Singleton
final class People {

  private static final String SELECT =
      """
      select jsonb_build_object(
        'id', p.id, 'name', p.name, 'nameLatin', p.name_latin,
        'spellings', coalesce(
          (select jsonb_agg(distinct spelling)
           from records.person_mention m, unnest(array[m.name, m.name_latin]) spelling
           where m.person_id = p.id and spelling is not null), '[]'),
        'offices', coalesce(
          (select jsonb_agg(
             jsonb_build_object(
               'role', o.role, 'country', o.country, 'firstSeen', o.first_seen,
               'lastSeen', o.last_seen, 'reports', o.reports)
             order by o.last_seen desc nulls last, o.role)
           from records.person_office o where o.person_id = p.id), '[]'))
      from records.person p
      where exists (select from records.person_mention m where m.person_id = p.id) and
      """;

  private final Database database;
  private final ObjectMapper json;

  People(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Those after an id, in the order of the ids.
  List<Person> list(Sql where, @Nullable String after, int limit) {
    Sql sql = Sql.of(SELECT).add(where);
    if (after != null) {
      sql.add("and p.id > ?", after);
    }
    return database.list(sql.add("order by p.id limit ?", limit), row -> read(row.getString(1)));
  }

  Optional<Person> one(String id) {
    return database.first(Sql.of(SELECT).add("p.id = ?", id), row -> read(row.getString(1)));
  }

  private Person read(String person) {
    try {
      return json.readValue(person, Person.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
