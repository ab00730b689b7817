package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.training.ConllFile.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Puts made-up people in the place of those of a sentence: the first half of one name with the
/// second half of another. Whoever learns from such sentences must heed the words around a name.
final class PseudoNames {

  private static final int MOST_WORDS = 3;
  private static final int SHORTEST = 3;
  private static final char FIRST_CONSONANT = '\u0915';
  private static final char LAST_CONSONANT = '\u0939';
  private static final char VIRAMA = '\u094D';

  private final List<String> words;
  private final Random random;

  /// @param names whose halves the made-up names consist of
  PseudoNames(List<String> names, long seed) {
    this.words =
        names.stream()
            .flatMap(name -> Arrays.stream(name.split("[ .-]+")))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            .sorted()
            .toList();
    this.random = new Random(seed);
  }

  /// The sentence with other people.
  List<Word> replace(List<Word> sentence) {
    List<Word> replaced = new ArrayList<>();
    for (Word word : sentence) {
      if (word.kind() != NameTag.Kind.PERSON) {
        replaced.add(word);
      } else if (word.first()) {
        int length = 1 + random.nextInt(MOST_WORDS);
        for (int i = 0; i < length; i++) {
          replaced.add(new Word(word(), NameTag.Kind.PERSON, i == 0));
        }
      }
    }
    return replaced;
  }

  private String word() {
    String head = words.get(random.nextInt(words.size()));
    String tail = words.get(random.nextInt(words.size()));
    return head.substring(0, middle(head)) + tail.substring(middle(tail));
  }

  /// The beginning of the syllable nearest to the middle of a word; its end where it has only one.
  private static int middle(String word) {
    for (int at = word.length() / 2; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (letter >= FIRST_CONSONANT
          && letter <= LAST_CONSONANT
          && at > 0
          && word.charAt(at - 1) != VIRAMA) {
        return at;
      }
    }
    return word.length();
  }
}
