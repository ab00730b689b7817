package dev.sandhi.query.directory;

import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.http.Problems;
import dev.sandhi.query.sql.Database;
import dev.sandhi.query.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The countries and bodies of `records.body`, each with its tally of events.
@Singleton
final class Bodies {

  /// The kinds of bodies: countries, and all that are none.
  static final String COUNTRIES = "COUNTRY";

  static final String OTHERS = "BODY";

  /// Events that are mentioned only in passing are not counted.
  private static final String SELECT =
      """
      select b.code, b.name, b.name_latin, b.spellings,
        coalesce(t.meetings, 0), coalesce(t.agreements, 0), t.first_on, t.last_on
      from records.body b
      left join (
        select party,
          count(*) filter (where type = 'MEETING')::int meetings,
          count(*) filter (where type = 'AGREEMENT')::int agreements,
          min(listed_on) first_on, max(listed_on) last_on
        from records.event, unnest(parties) party
        where not background %s
        group by party) t on t.party = b.code
      """;

  private final Database database;

  Bodies(Database database) {
    this.database = database;
  }

  BodyList all(String kind) {
    return new BodyList(
        database.list(
            Sql.of(SELECT.formatted(""))
                .add("where b.kind = ?", kind)
                .add("order by coalesce(t.meetings + t.agreements, 0) desc, b.code"),
            Bodies::read));
  }

  Body one(String kind, String code) {
    ParameterReader reader = new ParameterReader();
    reader.codes("code", List.of(code));
    reader.orThrow();
    String known = code.toUpperCase(Locale.ROOT);
    return database
        .first(
            Sql.of(SELECT.formatted("and parties @> array[cast(? as text)]"), known)
                .add("where b.kind = ? and b.code = ?", kind, known),
            Bodies::read)
        .orElseThrow(() -> Problems.notFound("There is none with the code '%s'.".formatted(code)));
  }

  private static Body read(ResultSet row) throws SQLException {
    Array spellings = row.getArray(4);
    return new Body(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        List.of((String[]) spellings.getArray()),
        row.getInt(5),
        row.getInt(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class));
  }
}
