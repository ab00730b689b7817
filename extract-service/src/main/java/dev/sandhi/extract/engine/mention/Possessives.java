package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives people and offices the country that the sentence tells at a distance: `अपने विदेश मंत्री`
/// and `उनकी पत्नी` are of whoever stands before, and `जापान की ओर से विदेश मंत्री` speaks for
/// Japan.
final class Possessives {

  private final Document document;
  private final MentionLists lists;
  private final Grammar grammar;

  Possessives(Document document, MentionLists lists, Grammar grammar) {
    this.document = document;
    this.lists = lists;
    this.grammar = grammar;
  }

  List<Mention> settle(List<Mention> mentions) {
    List<Mention> settled = new ArrayList<>(mentions.size());
    Optional<Affiliation> owner = Optional.empty();
    Optional<Affiliation> side = Optional.empty();
    int end = 0;
    for (Mention mention : mentions) {
      if (mention.range().start() >= end) {
        end = document.sentenceOf(mention.range().start()).tokens().end();
        owner = Optional.empty();
        side = Optional.empty();
      }
      Mention read = settle(mention, owner, side);
      settled.add(read);
      Optional<Affiliation> told = country(read);
      owner = told.isPresent() ? told : owner;
      if (mention instanceof CountryMention country) {
        side = speaksFor(country, end);
      }
    }
    return List.copyOf(settled);
  }

  private Mention settle(Mention mention, Optional<Affiliation> owner, Optional<Affiliation> side) {
    if (owner.isPresent() && isPossessed(mention)) {
      return withCountry(mention, owner.get());
    }
    return side.map(country -> withCountry(mention, country)).orElse(mention);
  }

  /// `भारत की ओर से`, `भारतीय दल का नेतृत्व`
  private Optional<Affiliation> speaksFor(CountryMention country, int end) {
    int at = country.range().end();
    boolean delegation = lists.delegations().longest(document, at, end).isPresent();
    boolean behalf =
        grammar
            .markers()
            .longest(document, at, end)
            .filter(match -> match.entries().contains(CaseMarker.BEHALF))
            .isPresent();
    return delegation || behalf
        ? Optional.of(new Affiliation(country.code(), country.range()))
        : Optional.empty();
  }

  private static Optional<Affiliation> country(Mention mention) {
    return switch (mention) {
      case PersonMention person when person.affiliation() != null ->
          Optional.of(person.affiliation());
      case PersonMention person when person.known() != null ->
          Optional.of(new Affiliation(person.known().country(), person.range()));
      case OfficeMention office when office.affiliations().size() == 1 ->
          Optional.of(office.affiliations().getFirst());
      case CountryMention country when country.form() == CountryMention.Form.NAME ->
          Optional.of(new Affiliation(country.code(), country.range()));
      default -> Optional.empty();
    };
  }

  static Mention withCountry(Mention mention, Affiliation country) {
    return switch (mention) {
      case PersonMention person
          when person.affiliation() == null && person.known() == null && person.title() != null ->
          new PersonMention(
              person.range(),
              person.name(),
              person.title(),
              country,
              null,
              false,
              "<whose> <office> <name>");
      case OfficeMention office when office.affiliations().isEmpty() && !office.counterpart() ->
          new OfficeMention(
              office.range(), office.title(), List.of(country), false, "<whose> <office>");
      default -> mention;
    };
  }

  private boolean isPossessed(Mention mention) {
    return switch (mention) {
      case PersonMention person when person.title() != null -> isPossessed(mention, person.title());
      case OfficeMention office -> isPossessed(mention, office.title());
      default -> false;
    };
  }

  private boolean isPossessed(Mention mention, Title title) {
    if (title.level() == Level.KIN) {
      return true;
    }
    for (int at = Math.max(0, mention.range().start() - 1); at < title.words().start(); at++) {
      if (lists.isPossessive(document.token(at).key())) {
        return true;
      }
    }
    return false;
  }
}
