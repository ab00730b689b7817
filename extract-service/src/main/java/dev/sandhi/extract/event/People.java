package dev.sandhi.extract.event;

import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.FieldSupport.Decision;
import dev.sandhi.common.record.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who takes part, by all reports: each person once, under the fullest name that a report gives.
final class People {

  private final String field;
  private final Sources sources;
  private final List<Figure> figures = new ArrayList<>();

  /// By the ids of reports, and the places in them.
  private final Map<String, Map<Integer, Figure>> places = new HashMap<>();

  private People(String field, Sources sources) {
    this.field = field;
    this.sources = sources;
  }

  /// Where in a report a person stands.
  private record Mention(Telling telling, int position) {

    Participant person() {
      return telling.event().people().get(position);
    }
  }

  /// One person. What mentions of one wording say is looked at once.
  private static final class Figure {

    private final int number;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Participant> wordings = new LinkedHashSet<>();
    private final Set<String> reports = new HashSet<>();

    Figure(int number) {
      this.number = number;
    }

    void add(Mention mention) {
      mentions.add(mention);
      wordings.add(mention.person());
      reports.add(mention.telling().report().id());
    }

    /// Of one report two people are two.
    boolean mayBe(Mention mention) {
      return !reports.contains(mention.telling().report().id())
          && wordings.stream().anyMatch(known -> areOne(known, mention.person()));
    }

    List<Mention> mentions() {
      return mentions;
    }

    List<Telling> tellings() {
      return mentions.stream().map(Mention::telling).toList();
    }
  }

  /// Those with a name first, for who is known by an office may be one of them.
  static People of(String field, List<Telling> tellings, Sources sources) {
    People people = new People(field, sources);
    List<Mention> mentions = new ArrayList<>();
    for (Telling telling : tellings) {
      for (int i = 0; i < telling.event().people().size(); i++) {
        mentions.add(new Mention(telling, i));
      }
    }
    mentions.stream().filter(mention -> mention.person().name() != null).forEach(people::add);
    mentions.stream().filter(mention -> mention.person().name() == null).forEach(people::add);
    return people;
  }

  private void add(Mention mention) {
    Figure figure =
        figures.stream().filter(known -> known.mayBe(mention)).findFirst().orElseGet(this::another);
    figure.add(mention);
    places
        .computeIfAbsent(mention.telling().report().id(), _ -> new HashMap<>())
        .put(mention.position(), figure);
  }

  private Figure another() {
    Figure figure = new Figure(figures.size());
    figures.add(figure);
    return figure;
  }

  private static boolean areOne(Participant one, Participant other) {
    boolean countries =
        one.country() == null || other.country() == null || one.country().equals(other.country());
    if (!countries) {
      return false;
    }
    if (one.name() != null && other.name() != null) {
      return Words.of(one.name()).isAlike(Words.of(other.name()))
          || Words.of(one.nameLatin()).isAlike(Words.of(other.nameLatin()));
    }
    return one.country() != null && Words.of(one.role()).isAlike(Words.of(other.role()));
  }

  List<Participant> participants() {
    return figures.stream().map(this::participant).toList();
  }

  private Participant participant(Figure figure) {
    Optional<Participant> fullest =
        figure.wordings.stream()
            .filter(person -> person.name() != null)
            .max(Comparator.comparingInt((Participant p) -> Words.of(p.name()).keys().size()));
    String country =
        figure.mentions().stream()
            .map(mention -> mention.person().country())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Participant(
        fullest.map(Participant::name).orElse(null),
        fullest.map(Participant::nameLatin).orElse(null),
        role(figure).map(Ballot.Chosen::value).orElse(null),
        country);
  }

  private Optional<Ballot.Chosen<String>> role(Figure figure) {
    Ballot<String> ballot =
        Ballot.on(
            pointer(figure) + "/role",
            sources,
            (one, other) -> one.equals(other) || Words.of(one).isAlike(Words.of(other)));
    for (Mention mention : figure.mentions()) {
      if (mention.person().role() != null) {
        ballot.cast(mention.telling(), mention.person().role());
      }
    }
    return ballot.choose();
  }

  void tell(Map<String, FieldSupport> fields) {
    for (Figure figure : figures) {
      fields.put(
          pointer(figure),
          new FieldSupport(
              sources.count(figure.tellings()),
              figure.tellings().stream().map(t -> t.report().id()).distinct().sorted().toList(),
              Decision.UNCONTESTED,
              null,
              List.of()));
      role(figure).ifPresent(role -> fields.put(pointer(figure) + "/role", role.support()));
    }
  }

  /// Where the person at a place in a report stands among all.
  @Nullable String pointer(Telling telling, int position) {
    Figure figure = places.getOrDefault(telling.report().id(), Map.of()).get(position);
    return figure == null ? null : pointer(figure);
  }

  private String pointer(Figure figure) {
    return field + "/" + figure.number;
  }
}
