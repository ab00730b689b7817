package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.text.LooseKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds people of the register under spellings that it does not list, by the [LooseKey] of a
/// surname, or the consonants of a whole name. Where the words of a name are cut makes no
/// difference: `अब्दुल लतीफ`, `अब्दुललतीफ`.
public final class LoosePeople {

  private static final int MOST_WORDS = 7;

  /// Shorter keys say too little: letters of a surname alone, and consonants of a full name.
  private static final int SHORTEST_SURNAME = 6;

  private static final int SHORTEST_NAME = 6;

  private final Map<String, KnownPerson> people = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  LoosePeople() {}

  void add(List<String> words, KnownPerson person) {
    String key = words.size() == 1 ? LooseKey.of(words.getFirst()) : skeleton(words);
    if (key.length() >= (person.full() ? SHORTEST_NAME : SHORTEST_SURNAME)) {
      KnownPerson known = people.putIfAbsent(key, person);
      if (known != null && !known.name().equals(person.name())) {
        ambiguous.add(key);
      }
    }
  }

  private static String skeleton(List<String> words) {
    StringBuilder skeleton = new StringBuilder();
    words.forEach(word -> skeleton.append(LooseKey.skeleton(LooseKey.of(word))));
    return skeleton.toString();
  }

  /// The longest name that begins at a token and holds no common word.
  Optional<Gazetteer.Match<NameEntry>> longest(
      Document document, int from, int end, Predicate<String> isCommon) {
    Optional<KnownPerson> found = person(LooseKey.of(document.token(from).key()), false);
    int last = from + 1;
    StringBuilder skeleton = new StringBuilder();
    int words = 0;
    for (int at = from; at < end && words < MOST_WORDS; at++) {
      Token token = document.token(at);
      if (token.isWord() && !isCommon.test(token.key())) {
        skeleton.append(LooseKey.skeleton(LooseKey.of(token.key())));
        words++;
        Optional<KnownPerson> person = words > 1 ? person(skeleton.toString(), true) : found;
        if (person.isPresent()) {
          found = person;
          last = at + 1;
        }
      } else if (!token.is("-") && !token.is(".")) {
        break;
      }
    }
    TokenRange range = new TokenRange(from, last);
    return found.map(person -> new Gazetteer.Match<>(range, List.of(person)));
  }

  private Optional<KnownPerson> person(String key, boolean full) {
    return ambiguous.contains(key)
        ? Optional.empty()
        : Optional.ofNullable(people.get(key)).filter(person -> person.full() == full);
  }
}
