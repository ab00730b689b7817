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
import java.util.function.IntPredicate;

/// Finds people of the register under spellings that it does not list, by the [LooseKey] of the
/// name, or the consonants of one of several words. Where the words of a name are cut makes no
/// difference: `अब्दुल लतीफ`, `अब्दुललतीफ`.
public final class LoosePeople {

  private static final int MOST_WORDS = 7;

  /// Shorter keys say too little.
  private static final int SHORTEST = 6;

  private final Map<String, KnownPerson> people = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  LoosePeople() {}

  void add(List<String> words, KnownPerson person) {
    StringBuilder key = new StringBuilder();
    StringBuilder skeleton = new StringBuilder();
    for (String word : words) {
      key.append(LooseKey.of(word));
      skeleton.append(LooseKey.skeleton(LooseKey.of(word)));
    }
    put(key.toString(), person);
    if (person.full()) {
      put(skeleton.toString(), person);
    }
  }

  private void put(String key, KnownPerson person) {
    if (key.length() >= SHORTEST) {
      KnownPerson known = people.putIfAbsent(key, person);
      if (known != null && !known.name().equals(person.name())) {
        ambiguous.add(key);
      }
    }
  }

  /// The longest name that begins at a token and holds no common word.
  Optional<Gazetteer.Match<NameEntry>> longest(
      Document document, int from, int end, IntPredicate isCommon) {
    Optional<KnownPerson> found = Optional.empty();
    int last = from;
    StringBuilder key = new StringBuilder();
    StringBuilder skeleton = new StringBuilder();
    int words = 0;
    for (int at = from; at < end && words < MOST_WORDS; at++) {
      Token token = document.token(at);
      if (token.isWord() && !isCommon.test(at)) {
        String loose = LooseKey.of(token.key());
        key.append(loose);
        skeleton.append(LooseKey.skeleton(loose));
        words++;
        boolean full = words > 1;
        Optional<KnownPerson> person =
            person(key.toString(), full)
                .or(() -> full ? person(skeleton.toString(), true) : Optional.empty());
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
    return key.length() < SHORTEST
        ? Optional.empty()
        : Optional.ofNullable(people.get(key))
            .filter(person -> person.full() == full && !ambiguous.contains(key));
  }
}
