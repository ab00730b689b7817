package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person of an article, with all places where the name stands.
public final class Person {

  private final List<PersonMention> mentions;
  private final TokenRange name;
  private @Nullable Title inferredTitle;
  private @Nullable String inferredCountry;

  Person(List<PersonMention> mentions, TokenRange name) {
    this.mentions = mentions;
    this.name = name;
  }

  /// The fullest form of the name, in Devanagari where it is so written.
  public TokenRange name() {
    return name;
  }

  /// The first title that the article gives, in its fullest form, or the one that `समकक्ष` repeats.
  public Optional<Title> title() {
    return mentions.stream()
        .map(PersonMention::title)
        .filter(Objects::nonNull)
        .reduce(Person::fuller)
        .or(() -> Optional.ofNullable(inferredTitle));
  }

  /// `प्रधानमंत्री` rather than `पीएम`: the two are one office.
  private static Title fuller(Title first, Title other) {
    boolean head =
        switch (first.level()) {
          case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, ROYAL -> true;
          default -> false;
        };
    return head
            && first.level() == other.level()
            && first.singular().length() < other.singular().length()
        ? other
        : first;
  }

  /// The title beside one of the names, in its fullest form.
  public Optional<Title> title(PersonMention mention) {
    return Optional.ofNullable(mention.title())
        .map(told -> title().map(full -> fuller(told, full)).orElse(told));
  }

  public Optional<Affiliation> affiliation() {
    return mentions.stream().map(PersonMention::affiliation).filter(Objects::nonNull).findFirst();
  }

  public Optional<NameEntry.KnownPerson> known() {
    return mentions.stream().map(PersonMention::known).filter(Objects::nonNull).findFirst();
  }

  /// Whom the person represents, as the article says or as the register knows.
  public Optional<String> country() {
    return affiliation()
        .map(Affiliation::code)
        .or(() -> known().map(NameEntry.KnownPerson::country))
        .or(() -> Optional.ofNullable(inferredCountry));
  }

  public List<PersonMention> mentions() {
    return mentions;
  }

  void infer(Title title) {
    inferredTitle = title;
  }

  void inferCountry(String code) {
    inferredCountry = code;
  }
}
