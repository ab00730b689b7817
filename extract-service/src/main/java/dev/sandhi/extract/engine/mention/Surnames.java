package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the bare surnames of people whom the article names in full: names spread through it.
final class Surnames {

  private static final int SHORTEST = 3;

  private Surnames() {}

  static List<Mention> spread(Document document, List<Mention> mentions, Names names) {
    Set<String> words = wordsOfNames(document, mentions, names);
    boolean[] taken = new boolean[document.tokens().size()];
    for (Mention mention : mentions) {
      for (int i = mention.range().start(); i < mention.range().end(); i++) {
        taken[i] = true;
      }
    }
    List<Mention> all = new ArrayList<>(mentions);
    for (Sentence sentence : document.sentences()) {
      int end = sentence.tokens().end();
      for (int at = sentence.tokens().start(); at < end; at++) {
        if (!taken[at] && words.contains(document.token(at).key())) {
          int last = at + 1;
          while (last < end && !taken[last] && continues(document, last, end, words, taken)) {
            last++;
          }
          TokenRange range = new TokenRange(at, last);
          all.add(new PersonMention(range, range, null, null, null, false, "name told before"));
          at = last - 1;
        }
      }
    }
    all.sort(Comparator.comparing(Mention::range));
    return List.copyOf(all);
  }

  private static boolean continues(
      Document document, int at, int end, Set<String> words, boolean[] taken) {
    Token token = document.token(at);
    return words.contains(token.key())
        || (token.is("-")
            && at + 1 < end
            && !taken[at + 1]
            && words.contains(document.token(at + 1).key()));
  }

  private static Set<String> wordsOfNames(Document document, List<Mention> mentions, Names names) {
    Set<String> words = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention instanceof PersonMention person && person.name().length() > 1) {
        for (int i = person.name().start(); i < person.name().end(); i++) {
          Token token = document.token(i);
          if (token.isWord() && token.text().length() >= SHORTEST && !names.isCommon(token.key())) {
            words.add(token.key());
          }
        }
      }
    }
    return words;
  }
}
