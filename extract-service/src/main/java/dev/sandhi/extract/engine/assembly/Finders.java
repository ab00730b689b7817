package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What reads places, topics, numbers, gatherings, modes, the words for agreements and what an
/// article is about; made once, the same for every article.
///
/// @param members the members of the bodies that have some, by code
/// @param groups words for countries and their people, many together: `सदस्य देशों`, `नेताओं`
/// @param many numbers that take up those told before: `दोनों`
/// @param delegations those who act for a country: `अधिकारियों`, `सरकार`
/// @param sameDay heads of sentences that go on about one day: `इसके बाद`, `शाम को`
/// @param newDays words before the day that something is put off to: `अब`
/// @param dayHeadings what a line that tells but a day may hold beside it: `पहला दिन`
/// @param stays what somebody does until he leaves: `रहेंगे`
/// @param ends that a visit ends: `समाप्त`
/// @param announcements verbs by which something is made known: `ऐलान किया`
record Finders(
    Grammar grammar,
    Sites sites,
    Topics topics,
    Numbers numbers,
    Gatherings gatherings,
    Modes modes,
    Wordings wordings,
    Terms terms,
    Instruments instruments,
    Spheres spheres,
    Map<String, Set<String>> members,
    Gazetteer<Boolean> groups,
    Gazetteer<Boolean> many,
    Gazetteer<Boolean> delegations,
    Gazetteer<Boolean> sameDay,
    Gazetteer<Boolean> newDays,
    Gazetteer<Boolean> dayHeadings,
    Gazetteer<Boolean> stays,
    Gazetteer<Boolean> ends,
    Gazetteer<Boolean> announcements) {

  /// The words of a list.
  private static Gazetteer<Boolean> words(String list, String... columns) {
    Gazetteer<Boolean> words = Gazetteer.of(list, columns);
    return words;
  }

  private static Map<String, Set<String>> membersOf() {
    return Tsv.read("lexicon/bodies.tsv", "code", "latin", "kind", "names", "members").stream()
        .filter(row -> !row.values(4).isEmpty())
        .collect(
            Collectors.toMap(row -> row.cell(0), row -> Set.copyOf(row.values(4)), (a, _) -> a));
  }

  static Finders load(Grammar grammar) {
    Topics topics = new Topics(grammar);
    Numbers numbers = new Numbers(grammar);
    return new Finders(
        grammar,
        new Sites(grammar),
        topics,
        numbers,
        new Gatherings(grammar),
        new Modes(),
        new Wordings(numbers, topics),
        new Terms(grammar),
        new Instruments(),
        new Spheres(grammar),
        membersOf(),
        words("lexicon/group-nouns.tsv", "word", "of"),
        words("lexicon/group-numbers.tsv", "word", "size"),
        words("lexicon/delegations.tsv", "word"),
        words("lexicon/same-day.tsv", "phrase"),
        words("lexicon/new-days.tsv", "word"),
        words("lexicon/day-headings.tsv", "word"),
        words("lexicon/stays.tsv", "words"),
        words("lexicon/ends.tsv", "word"),
        words("lexicon/announcements.tsv", "words"));
  }
}
