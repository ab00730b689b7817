package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.lexicon.Tsv.Row;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The word lists that only the tagger of mentions needs.
final class MentionLists {

  private final Map<String, Integer> groupNumbers = FoldKey.map(32);
  private final Gazetteer<Boolean> groupNouns = new Gazetteer<>();
  private final Gazetteer<Boolean> groupFollowers = new Gazetteer<>();
  private final Gazetteer<Boolean> pluralDemonstratives = new Gazetteer<>();
  private final Map<String, CaseMarker> pronouns = FoldKey.map(32);
  private final Map<String, Boolean> officePrefixes = FoldKey.map(32);
  private final Map<String, Boolean> counterparts = FoldKey.map(32);
  private final Map<String, Set<NamePart>> nameWords = FoldKey.map(32);
  private final Set<String> titleCompounds = FoldKey.set();
  private final Set<String> governments = FoldKey.set();
  private final Set<String> possessives = FoldKey.set();
  private final Set<String> ablatives = FoldKey.set();
  private final Set<String> concerns = FoldKey.set();
  private final Gazetteer<Boolean> delegations = new Gazetteer<>();
  private final Gazetteer<Boolean> guests = new Gazetteer<>();
  private final Set<String> kindsOfGuest = FoldKey.set();

  /// All words by which something begins that is in none of the lists of names.
  private final Set<String> beginnings = FoldKey.set();

  /// What a word before an office says of it. All but the current holder's belong to the role.
  private enum OfficePrefix {
    FORMER,
    ACTING,
    ELECT,
    CURRENT,
    DEPUTY,
    SENIOR,
    UNION
  }

  /// Where a word of the language may stand in a name.
  enum NamePart {
    /// Begins one: `जो बाइडन`.
    FIRST,
    /// Stands within one: `लूला दा सिल्वा`.
    PARTICLE,
    /// Calls somebody the son or daughter of another, who is named behind: `हमद बिन ईसा`.
    PATRONYM,
    /// The name of a letter, as an initial: `के पी शर्मा`.
    LETTER,
    /// Ends one: `जूनियर`.
    SUFFIX,
    /// Ends one, and is by itself the name of a body: `थेरेस काइक्वाम्बा वैगनर`.
    BODY
  }

  /// What a word of the list of guests is.
  private enum GuestWord {
    /// Means the guest.
    GUEST,
    /// Stands before one who is no guest of the country: `मुख्य अतिथि`.
    BEFORE
  }

  private MentionLists() {}

  static MentionLists load() {
    MentionLists lists = new MentionLists();
    lists.loadGroups();
    for (Row row : Tsv.read("lexicon/pronouns.tsv", "word", "marker")) {
      lists.pronouns.put(FoldKey.listed(row.cell(0)), row.oneOf(CaseMarker.class, 1));
    }
    for (Row row : Tsv.read("lexicon/office-prefixes.tsv", "prefix", "sense")) {
      boolean part = row.oneOf(OfficePrefix.class, 1) != OfficePrefix.CURRENT;
      lists.officePrefixes.put(FoldKey.listed(row.cell(0)), part);
    }
    for (Row row : Tsv.read("lexicon/counterparts.tsv", "word", "number")) {
      lists.counterparts.put(FoldKey.listed(row.cell(0)), row.cell(1).equals("PLURAL"));
    }
    for (Row row : Tsv.read("lexicon/name-words.tsv", "word", "place")) {
      lists
          .nameWords
          .computeIfAbsent(FoldKey.listed(row.cell(0)), _ -> EnumSet.noneOf(NamePart.class))
          .add(row.oneOf(NamePart.class, 1));
    }
    lists.titleCompounds.addAll(words("lexicon/title-compounds.tsv"));
    lists.concerns.addAll(words("lexicon/concerns.tsv"));
    lists.possessives.addAll(words("lexicon/possessives.tsv"));
    lists.ablatives.addAll(words("lexicon/ablatives.tsv"));
    lists.governments.addAll(words("lexicon/governments.tsv"));
    for (Row row : Tsv.read("lexicon/delegations.tsv", "word")) {
      lists.delegations.add(row.cell(0), true);
    }
    for (Row row : Tsv.read("lexicon/guests.tsv", "word", "place")) {
      if (row.oneOf(GuestWord.class, 1) == GuestWord.BEFORE) {
        lists.kindsOfGuest.add(FoldKey.listed(row.cell(0)));
      } else {
        lists.guests.add(row.cell(0), true);
      }
    }
    lists.collectBeginnings();
    return lists;
  }

  private void collectBeginnings() {
    Stream.of(
            groupNumbers.keySet(),
            pronouns.keySet(),
            officePrefixes.keySet(),
            counterparts.keySet(),
            possessives)
        .forEach(beginnings::addAll);
    Stream.of(pluralDemonstratives, guests)
        .forEach(list -> list.forEach((words, _) -> beginnings.add(words.getFirst())));
  }

  private void loadGroups() {
    for (Row row : Tsv.read("lexicon/group-numbers.tsv", "word", "size")) {
      groupNumbers.put(FoldKey.listed(row.cell(0)), Integer.valueOf(row.cell(1)));
    }
    for (Row row : Tsv.read("lexicon/group-nouns.tsv", "word", "of")) {
      groupNouns.add(row.cell(0), row.cell(1).equals("PEOPLE"));
    }
    Stream.of(
            Tsv.read("lexicon/group-followers.tsv", "words"),
            Tsv.read("lexicon/weekdays.tsv", "surface", "value"),
            Tsv.read("lexicon/relative-days.tsv", "surface", "past", "future"))
        .flatMap(List::stream)
        .forEach(row -> groupFollowers.add(row.cell(0), true));
    for (Row row : Tsv.read("lexicon/plural-demonstratives.tsv", "word")) {
      pluralDemonstratives.add(row.cell(0), true);
    }
  }

  private static List<String> words(String list) {
    return Tsv.read(list, "word").stream().map(row -> FoldKey.listed(row.cell(0))).toList();
  }

  /// Whether a group, a guest, a pronoun or what is said of an office may begin with a word.
  boolean mayBegin(String key) {
    return beginnings.contains(key);
  }

  /// How many `दोनों`, `तीनों` … take up; null for any other word.
  @Nullable Integer groupSize(String key) {
    return groupNumbers.get(key);
  }

  /// Nouns of groups: true for people, false for countries.
  Gazetteer<Boolean> groupNouns() {
    return groupNouns;
  }

  /// What stands behind `दोनों` where it needs no noun: `दोनों फिर मिलेंगे`.
  Gazetteer<Boolean> groupFollowers() {
    return groupFollowers;
  }

  /// What takes up several told before, with no number: `इन देशों`.
  Gazetteer<Boolean> pluralDemonstratives() {
    return pluralDemonstratives;
  }

  /// Words for whoever is on a visit: `मेहमान नेता`.
  Gazetteer<Boolean> guests() {
    return guests;
  }

  /// Whether a word makes of a guest one of a feast or a house: `मुख्य अतिथि`.
  boolean isKindOfGuest(String key) {
    return kindsOfGuest.contains(key);
  }

  @Nullable CaseMarker pronoun(String key) {
    return pronouns.get(key);
  }

  /// Whether a word before an office belongs to the role; null for any other word.
  @Nullable Boolean officePrefix(String key) {
    return officePrefixes.get(key);
  }

  /// `इससे पूर्व राष्ट्रपति ने`: whether a word that may tell who held an office says when.
  boolean isAdverb(Document document, int at) {
    return at > 0
        && Boolean.TRUE.equals(officePrefix(document.token(at).key()))
        && ablatives.contains(document.token(at - 1).key());
  }

  /// Whether `समकक्ष`, which stands for an office, is the plural; null for any other word.
  @Nullable Boolean counterpart(String key) {
    return counterparts.get(key);
  }

  /// Whether a word behind a title makes a thing of it: `राष्ट्रपति चुनाव`.
  boolean isTitleCompound(String key) {
    return titleCompounds.contains(key);
  }

  /// Whether a word says what an institution is for: `विदेश मामलों की समिति`.
  boolean isConcern(String key) {
    return concerns.contains(key);
  }

  /// Nouns for those who act for a country: `प्रतिनिधिमंडल`.
  Gazetteer<Boolean> delegations() {
    return delegations;
  }

  /// Whether a pronoun says that an office is of whoever was told before: `अपने विदेश मंत्री`.
  boolean isPossessive(String key) {
    return possessives.contains(key);
  }

  /// Whether a word behind a name means the government of that person: `ट्रंप प्रशासन`.
  boolean isGovernment(String key) {
    return governments.contains(key);
  }

  /// Whether a word of the language may stand in a name at such a place.
  boolean isNameWord(String key, NamePart part) {
    Set<NamePart> parts = nameWords.get(key);
    return parts != null && parts.contains(part);
  }
}
