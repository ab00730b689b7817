package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.lexicon.Grammar;

/// What reads places, topics, numbers and modes; made once, the same for every article.
record Finders(Sites sites, Topics topics, Numbers numbers, Modes modes) {

  static Finders load(Grammar grammar) {
    return new Finders(new Sites(grammar), new Topics(), new Numbers(), new Modes());
  }
}
