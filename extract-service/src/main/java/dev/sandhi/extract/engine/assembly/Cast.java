package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who takes part in an event: the parties with the words that name them, and the people.
final class Cast {

  private final Map<String, TokenRange> parties = new LinkedHashMap<>();
  private final List<Figure> figures = new ArrayList<>();

  Map<String, TokenRange> parties() {
    return parties;
  }

  List<Figure> figures() {
    return figures;
  }

  /// How many of the parties are countries, or, where none is, how many there are.
  int countries() {
    int countries = 0;
    for (String code : parties.keySet()) {
      countries += NameEntry.isCountry(code) ? 1 : 0;
    }
    return countries == 0 ? parties.size() : countries;
  }

  /// The parties that an agreement between them binds: countries, and bodies only where they are a
  /// side of their own.
  Map<String, TokenRange> bound() {
    Map<String, TokenRange> bound = new LinkedHashMap<>(parties);
    if (countries() > 1) {
      bound.keySet().removeAll(bodies());
    }
    return bound;
  }

  Set<String> bodies() {
    Set<String> bodies = new HashSet<>();
    for (String code : parties.keySet()) {
      if (!NameEntry.isCountry(code)) {
        bodies.add(code);
      }
    }
    return bodies;
  }

  void party(String code, TokenRange words) {
    parties.putIfAbsent(code, words);
  }

  void figure(Figure figure) {
    if (!has(figure)) {
      figures.add(figure);
    }
    figure.country().ifPresent(code -> party(code, figure.words()));
  }

  /// Whether somebody is one of them.
  boolean has(Figure figure) {
    for (Figure known : figures) {
      if (known.isSameAs(figure)) {
        return true;
      }
    }
    return false;
  }

  void addAll(Cast other) {
    other.parties.forEach(this::party);
    other.figures.forEach(this::figure);
  }

  /// Those who are not of another cast.
  Cast without(Cast other) {
    Cast rest = new Cast();
    for (Figure figure : figures) {
      if (!other.has(figure)) {
        rest.figure(figure);
      }
    }
    parties.forEach((code, words) -> {
      if (!other.parties.containsKey(code)) {
        rest.party(code, words);
      }
    });
    return rest;
  }

  /// Of those who only speak after the event, whoever is of a country that has its people there
  /// already was not there: `बैठक के बाद विदेश सचिव ने बताया`.
  void addNewSides(Cast other) {
    Set<String> present =
        figures.stream()
            .filter(Figure::isNamed)
            .flatMap(figure -> figure.country().stream())
            .collect(Collectors.toSet());
    other.figures.stream()
        .filter(figure -> figure.country().filter(present::contains).isEmpty())
        .forEach(this::figure);
  }

  /// Between two countries, whoever is not of the one that all others are of is of the other.
  void takeSides() {
    if (countries() != 2 || !hasHomeless()) {
      return;
    }
    List<String> countries = parties.keySet().stream().filter(NameEntry::isCountry).toList();
    Set<String> taken =
        figures.stream().flatMap(figure -> figure.country().stream()).collect(Collectors.toSet());
    if (countries.size() != 2 || taken.size() != 1 || !countries.containsAll(taken)) {
      return;
    }
    String other = countries.get(countries.getFirst().equals(taken.iterator().next()) ? 1 : 0);
    figures.replaceAll(figure -> figure.country().isEmpty() ? figure.of(other) : figure);
  }

  /// Whether of somebody no country is known.
  private boolean hasHomeless() {
    for (Figure figure : figures) {
      if (figure.country().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// Whether two of the parties, or somebody by name, are of both.
  boolean meets(Cast other) {
    long common = parties.keySet().stream().filter(other.parties::containsKey).count();
    return common > 1 || figures.stream().anyMatch(other::has);
  }

  boolean isEmpty() {
    return parties.isEmpty() && figures.isEmpty();
  }

  boolean hasNamed() {
    return figures.stream().anyMatch(Figure::isNamed);
  }

  /// Whether the two may be the same people: nobody of one side is a stranger to the other.
  boolean isCompatible(Cast other) {
    return covers(other) || other.covers(this);
  }

  private boolean covers(Cast other) {
    return parties.keySet().containsAll(other.parties.keySet())
        && other.figures.stream().allMatch(this::admits);
  }

  /// A figure is admitted that is here already, or whose country has nobody else here.
  private boolean admits(Figure figure) {
    boolean stranger = figure.isNamed() && figure.country().isEmpty() && hasNamed();
    for (Figure known : figures) {
      if (known.isSameAs(figure)) {
        return true;
      }
      stranger |= known.isNamed() && figure.isNamed() && known.country().equals(figure.country());
    }
    return !stranger;
  }
}
