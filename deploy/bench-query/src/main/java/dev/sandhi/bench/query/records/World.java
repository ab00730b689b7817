package dev.sandhi.bench.query.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who and what the made-up news are about, each list with the frequent ones first.
///
/// `parties` are the countries and bodies of whom people are known. A country is in the news about
/// as often as the engine's register knows people of it.
record World(
    List<Party> parties,
    Map<String, List<Person>> people,
    Map<String, List<City>> cities,
    List<String> words) {

  record Party(String code, String kind, String name, String latin, List<String> spellings) {}

  record Person(int number, String name, String latin, String country, String role) {

    String id() {
      return Ids.of("per_", number);
    }
  }

  record City(String name, String latin, String country) {}

  /// From the word lists of the engine, below the folder of the project.
  static World read(Path root) throws IOException {
    Path lists = root.resolve("extract-service/src/main/resources/hi/lexicon");
    Map<String, List<Person>> people =
        people(lists).stream().collect(Collectors.groupingBy(Person::country));
    List<Party> parties = new ArrayList<>(parties(lists.resolve("countries.tsv"), "COUNTRY"));
    parties.addAll(parties(lists.resolve("bodies.tsv"), "BODY"));
    parties.removeIf(party -> !people.containsKey(party.code()));
    parties.sort(
        Comparator.comparing((Party party) -> -people.getOrDefault(party.code(), List.of()).size())
            .thenComparing(Party::code));
    Map<String, List<City>> cities =
        rows(lists.resolve("places.tsv")).stream()
            .map(row -> new City(row[0], row[1], row[2]))
            .collect(Collectors.groupingBy(City::country));
    List<String> words =
        rows(lists.resolve("common-words.tsv")).stream().map(row -> row[0]).toList();
    return new World(List.copyOf(parties), people, cities, words);
  }

  List<Person> everybody() {
    return people.values().stream().flatMap(List::stream).toList();
  }

  private static List<Person> people(Path lists) throws IOException {
    List<Person> people = new ArrayList<>();
    for (String[] row : rows(lists.resolve("people.tsv"))) {
      String role = row[3].replaceAll(" ?[0-9].*", "");
      people.add(new Person(people.size(), row[0], row[1], row[2], role));
    }
    return people;
  }

  private static List<Party> parties(Path list, String kind) throws IOException {
    int names = kind.equals("COUNTRY") ? 2 : 3;
    return rows(list).stream()
        .filter(row -> names == 2 || row[2].equals(kind))
        .map(row -> {
          List<String> spellings = List.of(row[names].split("\\|", -1));
          return new Party(row[0], kind, spellings.getFirst(), row[1], spellings);
        })
        .toList();
  }

  /// The rows of a list but its comments and its head.
  private static List<String[]> rows(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
