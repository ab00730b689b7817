package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words that name somebody or some place, or take up who was named before.
public sealed interface Mention {

  TokenRange range();

  /// The rule that found it, as `explain` prints it.
  String rule();

  /// Whom somebody represents: a code, and the words that say so.
  record Affiliation(String code, TokenRange words) {}

  /// A title: its words, and its singular as the register has it. A plural is the title of each of
  /// several people.
  record Title(TokenRange words, String singular, NameEntry.Office.Level level, boolean plural) {}

  /// A person by name, with the title before it.
  record PersonMention(
      TokenRange range,
      TokenRange name,
      @Nullable Title title,
      @Nullable Affiliation affiliation,
      NameEntry.@Nullable KnownPerson known,
      boolean counterpart,
      String rule)
      implements Mention {

    /// A text has a name at one place once; nothing else needs to be looked at.
    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /// A person by office alone, or the holders of one office in several countries.
  record OfficeMention(
      TokenRange range,
      Title title,
      List<Affiliation> affiliations,
      boolean counterpart,
      String rule)
      implements Mention {

    public boolean plural() {
      return title.plural();
    }
  }

  /// A country: by its name, by an adjective, or by its capital.
  record CountryMention(TokenRange range, String code, Form form, String rule) implements Mention {

    /// How the country is named.
    public enum Form {
      NAME,
      DEMONYM
    }
  }

  /// An international body.
  record BodyMention(TokenRange range, NameEntry.Body body, String rule) implements Mention {}

  /// A place: a city or region, or a building.
  record PlaceMention(
      TokenRange range,
      NameEntry.@Nullable Locality locality,
      @Nullable TokenRange venue,
      Optional<String> country,
      String rule)
      implements Mention {}

  /// `दोनों नेता`: people or countries told of before; `दोनों मंत्री`: the holders of an office.
  ///
  /// @param size how many they are; 0 where that is not told: `इन देशों`
  record GroupMention(
      TokenRange range, int size, boolean people, @Nullable Title office, String rule)
      implements Mention {

    /// Whether it may mean so many.
    public boolean counts(int number) {
      return size == 0 ? number > 1 : number == size;
    }
  }

  /// `उन्होंने`: a person told of before. `मेहमान से`: the one who is on a visit.
  record PronounMention(TokenRange range, CaseMarker marker, boolean guest, String rule)
      implements Mention {}
}
