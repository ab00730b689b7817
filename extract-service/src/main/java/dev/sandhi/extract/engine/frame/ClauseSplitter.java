package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Auxiliary;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Grammar.Inflection;
import dev.sandhi.extract.engine.lexicon.VerbForm;
import dev.sandhi.extract.engine.mention.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the verbs of a sentence and cuts it into clauses: behind each finite verb, and before each
/// word that opens a clause.
final class ClauseSplitter {

  private static final String COPULA = "copula";

  /// How many words a headline puts behind its verb.
  private static final int MOST_BEHIND = 3;

  private static final List<VerbForm> MEANT_MORE_OFTEN =
      List.of(VerbForm.PERFECTIVE, VerbForm.FUTURE, VerbForm.HABITUAL);

  private final Gazetteer<Boolean> subjects = Gazetteer.of("lexicon/relative-subjects.tsv", "word");
  private final Grammar grammar;

  ClauseSplitter(Grammar grammar) {
    this.grammar = grammar;
  }

  List<Clause> split(Document document, Sentence sentence, List<Mention> mentions) {
    List<VerbGroup> verbs = verbs(document, sentence.tokens(), mentions);
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(sentence.tokens().start());
    for (VerbGroup verb : verbs) {
      if (verb.isFinite()) {
        starts.add(behind(document, sentence.tokens(), verb, verbs, mentions));
      } else if (endsHalf(document, sentence.tokens(), verb, mentions)) {
        starts.add(endOfName(verb.range().end(), mentions));
      }
    }
    for (int at = sentence.tokens().start(); at < sentence.tokens().end(); at++) {
      Grammar.Opens opens = grammar.opens(document.token(at).key());
      if (opens == Grammar.Opens.RELATIVE) {
        withoutPause(document, starts, at);
      }
      if (opens != null && !isCorrelative(opens, starts, verbs, at)) {
        starts.add(at);
      }
    }
    starts.removeIf(start -> isInside(start, mentions));
    starts.add(sentence.tokens().end());
    return clauses(document, List.copyOf(starts), verbs);
  }

  /// Where a clause ends: behind its verb, or behind the few words that a headline puts there,
  /// `पुतिन से मिलेंगे ट्रंप`, `करेंगे मुलाकात`, of which a name with its titles is one.
  private int behind(
      Document document,
      TokenRange sentence,
      VerbGroup verb,
      List<VerbGroup> verbs,
      List<Mention> mentions) {
    int end = verb.range().end();
    int at = end;
    int words = 0;
    while (at < sentence.end() && document.token(at).kind() != Token.Kind.MARK) {
      Token token = document.token(at);
      int next = at;
      if (words == MOST_BEHIND
          || grammar.isCoordinator(token.key())
          || grammar.opens(token.key()) != null
          || verbs.stream().anyMatch(other -> other.range().start() == next)) {
        return end;
      }
      at = endOfName(next, mentions);
      words++;
    }
    return at;
  }

  /// `टोक्यो पहुंचे पीएम मोदी, बच्चों ने किया स्वागत`: the first half of a headline is a clause,
  /// and not what describes Modi. Names behind the comma may go on with a list.
  private static boolean endsHalf(
      Document document, TokenRange sentence, VerbGroup verb, List<Mention> mentions) {
    int name = verb.range().end();
    int comma = endOfName(name, mentions);
    return verb.attributive()
        && document.token(sentence.end() - 1).kind() != Token.Kind.MARK
        && comma + 1 < sentence.end()
        && document.token(comma).is(",")
        && mentions.stream().anyMatch(mention -> mention.range().start() == name)
        && mentions.stream().noneMatch(mention -> mention.range().start() == comma + 1);
  }

  private static int endOfName(int at, List<Mention> mentions) {
    int end = at + 1;
    for (Mention mention : mentions) {
      if (mention.range().start() == at) {
        end = Math.max(end, mention.range().end());
      }
    }
    return end;
  }

  /// `मैक्रों से मुलाकात की, जो दिल्ली आए हैं`: the comma belongs to neither clause, and the one
  /// with `जो` begins behind it.
  private void withoutPause(Document document, TreeSet<Integer> starts, int at) {
    Integer before = starts.lower(at);
    if (before != null
        && before > starts.first()
        && before == at - 1
        && subjects.longest(document, at, at + 1).isPresent()
        && document.token(before).kind() == Token.Kind.MARK) {
      starts.remove(before);
      starts.add(at);
    }
  }

  /// `आबे के साथ जो बैठक हुई, उसमें …`: what stands before `जो` is of its clause, for it has no
  /// verb.
  private static boolean isCorrelative(
      Grammar.Opens opens, TreeSet<Integer> starts, List<VerbGroup> verbs, int at) {
    Integer before = starts.floor(at);
    if (opens != Grammar.Opens.RELATIVE || before == null || before == at) {
      return false;
    }
    TokenRange part = new TokenRange(before, at);
    return verbs.stream().noneMatch(verb -> part.covers(verb.range()));
  }

  /// The words of names that are sure: `गिनी गए` and `ली ने` begin with forms of verbs as well.
  private static BitSet names(List<Mention> mentions) {
    BitSet names = new BitSet();
    for (Mention mention : mentions) {
      if (isSure(mention)) {
        names.set(mention.range().start(), mention.range().end());
      }
    }
    return names;
  }

  private static boolean isSure(Mention mention) {
    return mention instanceof Mention.PersonMention
        || mention instanceof Mention.CountryMention
        || mention.range().length() > 1;
  }

  /// `जो बाइडेन` is a name, and opens no clause.
  private static boolean isInside(int start, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.range().start() < start && start < mention.range().end()) {
        return true;
      }
    }
    return false;
  }

  private List<Clause> clauses(Document document, List<Integer> bounds, List<VerbGroup> verbs) {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.size(); i++) {
      Grammar.Opens opens = grammar.opens(document.token(bounds.get(i)).key());
      clauses.add(clause(bounds.get(i), bounds.get(i + 1), opens, verbs));
    }
    return clauses;
  }

  private static Clause clause(
      int start, int end, Grammar.@Nullable Opens opens, List<VerbGroup> verbs) {
    TokenRange range = new TokenRange(start, end);
    List<VerbGroup> own = new ArrayList<>();
    for (VerbGroup verb : verbs) {
      if (range.covers(verb.range())) {
        own.add(verb);
      }
    }
    return new Clause(range, opens, List.copyOf(own));
  }

  private List<VerbGroup> verbs(Document document, TokenRange sentence, List<Mention> mentions) {
    List<VerbGroup> verbs = new ArrayList<>();
    BitSet names = names(mentions);
    int at = sentence.start();
    while (at < sentence.end()) {
      Optional<VerbGroup> group = names.get(at) ? Optional.empty() : verbAt(document, at, sentence);
      group.ifPresent(verbs::add);
      at = group.isPresent() ? group.get().range().end() : at + 1;
    }
    return verbs;
  }

  private Optional<VerbGroup> verbAt(Document document, int at, TokenRange sentence) {
    String key = document.token(at).key();
    List<Inflection> readings = grammar.inflections(key);
    if (readings.isEmpty()) {
      List<Auxiliary> senses = grammar.auxiliaries(key);
      return senses.contains(Auxiliary.PRESENT) || senses.contains(Auxiliary.PAST)
          ? Optional.of(group(document, at, sentence, new Inflection(COPULA, VerbForm.PERFECTIVE)))
          : Optional.empty();
    }
    if (isMarker(document, at, sentence) || isHalf(document, at, sentence)) {
      return Optional.empty();
    }
    VerbGroup group = group(document, at, sentence, best(readings));
    return group.form() == VerbForm.STEM && group.auxiliaries().isEmpty()
        ? compound(document, group, sentence)
        : Optional.of(group);
  }

  /// `अदला-बदली`, `आने-जाने`: half of a noun.
  private boolean isHalf(Document document, int at, TokenRange sentence) {
    return isSecondHalf(document, at, sentence)
        || at + 2 < sentence.end()
            && isSecondHalf(document, at + 2, sentence)
            && !grammar.inflections(document.token(at + 2).key()).isEmpty();
  }

  private static boolean isSecondHalf(Document document, int at, TokenRange sentence) {
    return at > sentence.start()
        && document.token(at - 1).is("-")
        && !document.token(at - 1).spaceBefore()
        && !document.token(at).spaceBefore();
  }

  /// `लौट आए`: a bare stem before a verb of motion, which gives the form.
  private Optional<VerbGroup> compound(Document document, VerbGroup stem, TokenRange sentence) {
    int at = stem.range().end();
    if (at >= sentence.end() || grammar.inflections(document.token(at).key()).isEmpty()) {
      return Optional.empty();
    }
    return verbAt(document, at, sentence)
        .filter(verb -> grammar.isVector(verb.lemma()) && !verb.lemma().equals(stem.lemma()))
        .map(verb ->
            new VerbGroup(
                stem.range().to(verb.range()),
                stem.lemma(),
                verb.form(),
                verb.auxiliaries(),
                verb.attributive()));
  }

  /// Of several readings the finite one is meant more often: `आए` is mostly "came".
  private static Inflection best(List<Inflection> readings) {
    for (VerbForm form : MEANT_MORE_OFTEN) {
      for (Inflection reading : readings) {
        if (reading.form() == form) {
          return reading;
        }
      }
    }
    return readings.getFirst();
  }

  private VerbGroup group(Document document, int at, TokenRange sentence, Inflection inflection) {
    Set<Auxiliary> auxiliaries = EnumSet.noneOf(Auxiliary.class);
    int end = at + 1;
    while (end < sentence.end() && inflection.form() != VerbForm.CONJUNCTIVE) {
      List<Auxiliary> senses = grammar.auxiliaries(document.token(end).key());
      if (senses.isEmpty() || isMarker(document, end, sentence)) {
        break;
      }
      auxiliaries.addAll(senses);
      end++;
    }
    if (at > sentence.start() && isNegation(document.token(at - 1))) {
      auxiliaries.add(Auxiliary.NEGATION);
    }
    boolean attributive =
        mayDescribe(inflection, auxiliaries)
            && end < sentence.end()
            && standsBeforeNoun(document, end);
    TokenRange range = new TokenRange(at, end);
    if (!isNamed(document, range, inflection)) {
      return new VerbGroup(range, inflection.lemma(), inflection.form(), auxiliaries, attributive);
    }
    auxiliaries.remove(Auxiliary.VECTOR);
    return new VerbGroup(range, inflection.lemma(), VerbForm.INFINITIVE, auxiliaries, attributive);
  }

  /// `हो जाने की उम्मीद`: of a stem with a vector verb the latter gives the form.
  private boolean isNamed(Document document, TokenRange group, Inflection inflection) {
    boolean mayBe = inflection.form() == VerbForm.STEM || inflection.form() == VerbForm.SUBJUNCTIVE;
    for (int at = group.start() + 1; mayBe && at < group.end(); at++) {
      for (Inflection reading : grammar.inflections(document.token(at).key())) {
        if (reading.form() == VerbForm.INFINITIVE) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayDescribe(Inflection inflection, Set<Auxiliary> auxiliaries) {
    return (inflection.form() == VerbForm.PERFECTIVE
            || isUnderWay(inflection, auxiliaries)
            || isAboutToBe(inflection, auxiliaries))
        && !isTensed(auxiliaries)
        && !auxiliaries.contains(Auxiliary.THEN);
  }

  /// `चल रही वार्ता`.
  private static boolean isUnderWay(Inflection inflection, Set<Auxiliary> auxiliaries) {
    return inflection.form() == VerbForm.STEM && auxiliaries.equals(Set.of(Auxiliary.PROGRESSIVE));
  }

  /// `होने जा रही भेंट`.
  private static boolean isAboutToBe(Inflection inflection, Set<Auxiliary> auxiliaries) {
    return inflection.form() == VerbForm.INFINITIVE
        && auxiliaries.contains(Auxiliary.VECTOR)
        && auxiliaries.contains(Auxiliary.PROGRESSIVE);
  }

  private static boolean isTensed(Set<Auxiliary> auxiliaries) {
    return auxiliaries.contains(Auxiliary.PRESENT) || auxiliaries.contains(Auxiliary.PAST);
  }

  private boolean isNegation(Token token) {
    return grammar.auxiliaries(token.key()).contains(Auxiliary.NEGATION);
  }

  /// Also behind a quotation mark: `'गर्मजोशी भरी' वार्ता`.
  private boolean standsBeforeNoun(Document document, int at) {
    Token first = document.token(at);
    boolean quoted = (first.is("'") || first.is("\"")) && !first.spaceBefore();
    Token next = quoted && at + 1 < document.tokens().size() ? document.token(at + 1) : first;
    return (next.isWord() || next.kind() == Token.Kind.NUMBER)
        && !grammar.isCoordinator(next.key())
        && grammar.opens(next.key()) == null;
  }

  /// `की` and `के` are mostly markers, `लिए` mostly a part of one: a verb only where the sentence,
  /// the clause or an auxiliary follows, or `ने` stands before.
  private boolean isMarker(Document document, int at, TokenRange sentence) {
    if (at > sentence.start()) {
      if (isErgative(document.token(at - 1))) {
        return false;
      }
      boolean compound =
          grammar
              .markers()
              .longest(document, at - 1, at + 1)
              .filter(match -> match.range().length() == 2)
              .isPresent();
      if (compound) {
        return true;
      }
    }
    boolean marker = !grammar.markers().word(document.token(at).key()).isEmpty();
    return marker && at + 1 < sentence.end() && !endsVerb(document.token(at + 1));
  }

  private boolean isErgative(Token token) {
    return grammar.markers().word(token.key()).contains(CaseMarker.ERGATIVE);
  }

  /// Whether a word can follow a finite verb: a stop, a conjunction, a tense.
  private boolean endsVerb(Token next) {
    boolean stop =
        next.kind() == Token.Kind.MARK && !next.is("'") && !next.is("\"") && !next.is("(");
    return stop
        || grammar.isCoordinator(next.key())
        || grammar.opens(next.key()) != null
        || isTense(next.key());
  }

  private boolean isTense(String key) {
    return grammar.auxiliaries(key).stream()
        .anyMatch(sense ->
            switch (sense) {
              case PRESENT, PAST, PRESUMPTIVE, VECTOR, FUTURE_VECTOR, PARTICLE, THEN -> true;
              case PROGRESSIVE,
                  COMPLETIVE,
                  SUBJUNCTIVE,
                  POTENTIAL,
                  DESIRE,
                  OBLIGATION,
                  PROSPECTIVE,
                  NEGATION,
                  PARTICIPLE ->
                  false;
            });
  }
}
