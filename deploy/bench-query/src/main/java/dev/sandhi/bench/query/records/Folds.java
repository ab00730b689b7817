package dev.sandhi.bench.query.records;

import dev.sandhi.bench.query.records.World.City;
import dev.sandhi.bench.query.records.World.Party;
import dev.sandhi.bench.query.records.World.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words and names of a world as the database folds them, each of them once.
final class Folds {

  private static final String KEYS =
      """
      select records.all_name_keys(names),
        array(select distinct key from unnest(names) name, unnest(records.sound_keys(name)) key)
      from (values (?::text[])) given (names)
      """;

  private static final String WORDS =
      """
      select given, array(select word from records.search_words(given) order by place)
      from unnest(?::text[]) given
      """;

  /// What something is looked up by.
  record Keys(List<String> names, List<String> sounds) {}

  private final Map<Set<String>, Keys> keys = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  private Folds() {}

  static Folds of(World world, Connection connection) throws SQLException {
    Folds folds = new Folds();
    Collection<Person> people = world.everybody();
    List<City> cities = world.cities().values().stream().flatMap(List::stream).toList();
    try (PreparedStatement fold = connection.prepareStatement(KEYS)) {
      for (Person person : people) {
        folds.addKeys(fold, List.of(person.name(), person.latin()));
      }
      for (City city : cities) {
        folds.addKeys(fold, List.of(city.name(), city.latin()));
      }
      for (Party party : world.parties()) {
        folds.addKeys(fold, party.spellings());
      }
    }
    Set<String> said =
        Stream.of(
                people.stream().flatMap(person -> Stream.of(person.name(), person.latin())),
                cities.stream().flatMap(city -> Stream.of(city.name(), city.latin())),
                world.parties().stream().map(Party::name),
                world.words().stream())
            .flatMap(texts -> texts)
            .flatMap(Folds::parts)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    folds.addWords(connection, said);
    return folds;
  }

  /// Those of several names together.
  Keys keys(Collection<String> names) {
    return Objects.requireNonNull(keys.get(Set.copyOf(names)), () -> "not folded: " + names);
  }

  /// The words of a text in order.
  Stream<String> words(String text) {
    return parts(text)
        .flatMap(
            part -> Objects.requireNonNull(words.get(part), () -> "not folded: " + part).stream());
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split(" ", -1));
  }

  private void addKeys(PreparedStatement fold, Collection<String> names) throws SQLException {
    fold.setArray(1, fold.getConnection().createArrayOf("text", names.toArray()));
    try (ResultSet folded = fold.executeQuery()) {
      folded.next();
      keys.put(Set.copyOf(names), new Keys(texts(folded, 1), texts(folded, 2)));
    }
  }

  private void addWords(Connection connection, Set<String> said) throws SQLException {
    try (PreparedStatement fold = connection.prepareStatement(WORDS)) {
      fold.setArray(1, connection.createArrayOf("text", said.toArray()));
      try (ResultSet folded = fold.executeQuery()) {
        while (folded.next()) {
          words.put(folded.getString(1), texts(folded, 2));
        }
      }
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
