package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the bare surnames of people whom the article names in full: names spread through it.
final class Surnames {

  private static final int SHORTEST = 3;

  private static final Gazetteer<Boolean> WEEKDAYS =
      Gazetteer.of("lexicon/weekdays.tsv", "surface", "value");

  private final Document document;
  private final Grammar grammar;

  /// The words of names told in full that can be nothing else, with the names that hold them.
  private final Map<String, BitSet> words = new HashMap<>();

  /// The first and last words of names told in full that may be other words: `ली`, `जो`.
  private final Set<String> doubtful = new HashSet<>();

  /// The tokens of mentions, and those of people.
  private final BitSet taken = new BitSet();

  private final BitSet people = new BitSet();

  private Surnames(Document document, List<Mention> mentions, Names names, Grammar grammar) {
    this.document = document;
    this.grammar = grammar;
    for (Mention mention : mentions) {
      TokenRange range = mention.range();
      taken.set(range.start(), range.end());
      if (mention instanceof PersonMention person) {
        people.set(range.start(), range.end());
        learn(person.name(), names);
      }
    }
  }

  static List<Mention> spread(
      Document document, List<Mention> mentions, Names names, Grammar grammar) {
    List<Mention> all = new ArrayList<>(mentions);
    Surnames surnames = new Surnames(document, mentions, names, grammar);
    all.removeIf(surnames::isSurname);
    surnames.spreadTo(all);
    all.sort(Comparator.comparing(Mention::range));
    return List.copyOf(all);
  }

  private void learn(TokenRange name, Names names) {
    for (int at = name.start(); at < name.end() && name.length() > 1; at++) {
      Token token = document.token(at);
      if (!token.isWord()) {
        continue;
      }
      if (token.text().length() >= SHORTEST && !names.isCommon(token.key())) {
        words.computeIfAbsent(token.key(), _ -> new BitSet()).set(name.start());
      } else if (at == name.start() || at == name.end() - 1) {
        doubtful.add(token.key());
      }
    }
  }

  /// What is the name of a body elsewhere is somebody's where the article told of a person so
  /// called: `काइक्वाम्बा वैगनर … वैगनर ने`.
  private boolean isSurname(Mention mention) {
    int at = mention.range().start();
    boolean surname =
        mention instanceof BodyMention body && body.range().length() == 1 && isTold(at);
    if (surname) {
      taken.clear(at);
    }
    return surname;
  }

  private boolean isTold(int at) {
    return words.containsKey(document.token(at).key());
  }

  private void spreadTo(List<Mention> all) {
    for (Sentence sentence : document.sentences()) {
      TokenRange range = sentence.tokens();
      for (int at = range.start(); at < range.end(); at++) {
        if (isWordOfName(at)) {
          add(all, at, range.end());
        }
      }
      for (int at = range.start(); at < range.end(); at++) {
        if (isDoubtful(at, range.end()) && (acts(at) || opens(at, range))) {
          add(all, at, at + 1);
        }
      }
    }
  }

  private boolean isWordOfName(int at) {
    return !taken.get(at) && isTold(at);
  }

  private boolean isDoubtful(int at, int end) {
    return at + 1 < end && !taken.get(at) && doubtful.contains(document.token(at).key());
  }

  /// Adds the name that begins at a token, and goes on as long as words of names do.
  private void add(List<Mention> all, int at, int end) {
    int last = at + 1;
    while (last < end && continues(last, end)) {
      last++;
    }
    TokenRange range = new TokenRange(at, last);
    all.add(new PersonMention(range, range, null, null, null, false, "name told before"));
    taken.set(at, last);
    people.set(at, last);
  }

  /// `ली ने`, `ली और किशिदा`: what only somebody can be, whatever the word means elsewhere.
  private boolean acts(int at) {
    return grammar.markers().word(document.token(at + 1).key()).contains(CaseMarker.ERGATIVE)
        || isCoordinator(at + 1) && people.get(at + 2)
        || at > 1 && isCoordinator(at - 1) && people.get(at - 2);
  }

  /// `रवि मंगलवार को पहुंचे थे`: what a sentence begins with, and a day behind it.
  private boolean opens(int at, TokenRange sentence) {
    return at == sentence.start()
        && !grammar.isFunctionWord(document.token(at).key())
        && WEEKDAYS.longest(document, at + 1, sentence.end()).isPresent();
  }

  private boolean isCoordinator(int at) {
    Token token = document.token(at);
    return token.is("-") || grammar.isCoordinator(token.key());
  }

  private boolean continues(int at, int end) {
    if (document.token(at).is("-") && !taken.get(at) && at + 1 < end) {
      return isWordOfName(at + 1) && areOfOneName(at - 1, at + 1);
    }
    return isWordOfName(at) && (document.token(at - 1).is("-") || areOfOneName(at - 1, at));
  }

  /// Whether somebody was told by both words: not so of the two in `भुट्टो इंदिरा से मिले`.
  private boolean areOfOneName(int one, int other) {
    BitSet names = words.get(document.token(one).key());
    return names != null && names.intersects(words.get(document.token(other).key()));
  }
}
