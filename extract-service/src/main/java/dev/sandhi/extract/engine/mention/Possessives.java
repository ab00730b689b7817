package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives `अपने विदेश मंत्री` and `उनकी पत्नी` the country of whoever stands before in the sentence.
final class Possessives {

  private final Document document;
  private final MentionLists lists;

  Possessives(Document document, MentionLists lists) {
    this.document = document;
    this.lists = lists;
  }

  List<Mention> settle(List<Mention> mentions) {
    List<Mention> settled = new ArrayList<>(mentions.size());
    Optional<Affiliation> owner = Optional.empty();
    int sentence = -1;
    for (Mention mention : mentions) {
      int index = document.sentenceOf(mention.range().start()).index();
      Optional<Affiliation> before = index == sentence ? owner : Optional.empty();
      Mention read = before.map(told -> settle(mention, told)).orElse(mention);
      settled.add(read);
      owner = country(read).or(() -> before);
      sentence = index;
    }
    return List.copyOf(settled);
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

  private Mention settle(Mention mention, Affiliation owner) {
    return switch (mention) {
      case PersonMention person
          when person.affiliation() == null
              && person.known() == null
              && isPossessed(mention, person.title()) ->
          new PersonMention(
              person.range(),
              person.name(),
              person.title(),
              owner,
              null,
              false,
              "<whose> <office> <name>");
      case OfficeMention office
          when office.affiliations().isEmpty()
              && !office.counterpart()
              && isPossessed(mention, office.title()) ->
          new OfficeMention(
              office.range(), office.title(), List.of(owner), false, "<whose> <office>");
      default -> mention;
    };
  }

  private boolean isPossessed(Mention mention, @Nullable Title title) {
    if (title == null || title.level() == Level.KIN) {
      return title != null;
    }
    for (int at = Math.max(0, mention.range().start() - 1); at < title.words().start(); at++) {
      if (lists.isPossessive(document.token(at).key())) {
        return true;
      }
    }
    return false;
  }
}
