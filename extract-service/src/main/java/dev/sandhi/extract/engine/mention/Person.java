package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.Affiliation;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person of an article, with all places where the name stands.
public final class Person {

  private final List<PersonMention> mentions;
  private final TokenRange name;
  private final Optional<Title> title;
  private final Optional<Affiliation> affiliation;
  private final Optional<NameEntry.KnownPerson> known;
  private final Set<String> offices;
  private final int[] starts;
  private @Nullable Title inferredTitle;
  private @Nullable String inferredCountry;

  Person(List<PersonMention> mentions, TokenRange name) {
    this.mentions = mentions;
    this.name = name;
    Set<String> held = new HashSet<>();
    Title fullest = null;
    Affiliation first = null;
    NameEntry.KnownPerson listed = null;
    for (PersonMention mention : mentions) {
      Title told = mention.title();
      if (told != null) {
        held.add(told.singular());
        fullest = fullest == null ? told : fuller(fullest, told);
      }
      first = first == null ? mention.affiliation() : first;
      listed = listed == null ? mention.known() : listed;
    }
    this.title = Optional.ofNullable(fullest);
    this.offices = held;
    this.affiliation = Optional.ofNullable(first);
    this.known = Optional.ofNullable(listed);
    this.starts = new int[mentions.size()];
    Arrays.setAll(starts, i -> mentions.get(i).range().start());
    Arrays.sort(starts);
  }

  /// The fullest form of the name, in Devanagari where it is so written.
  public TokenRange name() {
    return name;
  }

  /// The first title that the article gives, in its fullest form, or the one that `समकक्ष` repeats.
  public Optional<Title> title() {
    return title.or(() -> Optional.ofNullable(inferredTitle));
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

  /// The title beside one of the names, in its fullest form; of a head of state who is called by
  /// his rank the office.
  public Optional<Title> title(PersonMention mention) {
    return Optional.ofNullable(mention.title())
        .map(told -> title().map(full -> isRank(told) ? full : fuller(told, full)).orElse(told));
  }

  private static boolean isRank(Title title) {
    return title.level() == Level.MILITARY;
  }

  public Optional<Affiliation> affiliation() {
    return affiliation;
  }

  public Optional<NameEntry.KnownPerson> known() {
    return known;
  }

  /// Whether somebody calls the person by an office.
  boolean holds(String office) {
    return offices.contains(office)
        || title().filter(held -> held.singular().equals(office)).isPresent();
  }

  /// Where the last mention before a token begins; -1 where none does.
  int lastBefore(int token) {
    int found = Arrays.binarySearch(starts, token);
    int next = found < 0 ? -found - 1 : found;
    return next == 0 ? -1 : starts[next - 1];
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
