package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.lexicon.Tsv.Row;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closed classes of Hindi: postpositions, coordinators, clause openers, verb forms,
/// auxiliaries. All look-ups are by the key of a word.
public final class Grammar {

  /// A verb form: of which verb, and which form.
  public record Inflection(String lemma, VerbForm form) {}

  /// What sort of clause a word opens.
  public enum Opens {
    COMPLEMENT,
    RELATIVE,
    CONDITION,
    OTHER
  }

  private static final char FIRST_CONSONANT = '\u0915';
  private static final char LAST_CONSONANT = '\u0939';
  private static final char NUKTA = '\u093C';

  private final Gazetteer<CaseMarker> markers = new Gazetteer<>();
  private final Gazetteer<CaseMarker> markersBehindGenitive = new Gazetteer<>();
  private final Set<String> coordinators = FoldKey.set();
  private final Set<String> vectors = new HashSet<>();
  private final Map<String, Opens> openers = FoldKey.map(64);
  private final Map<String, List<Inflection>> verbs = FoldKey.map(1 << 13);
  private final Map<String, List<Auxiliary>> auxiliaries = FoldKey.map(64);

  private Grammar() {}

  public static Grammar load() {
    Grammar grammar = new Grammar();
    for (Row row : Tsv.read("lexicon/case-markers.tsv", "surface", "marker")) {
      grammar.markers.add(row.cell(0), row.oneOf(CaseMarker.class, 1));
    }
    grammar.cutGenitives();
    for (Row row : Tsv.read("lexicon/coordinators.tsv", "word")) {
      grammar.coordinators.add(FoldKey.listed(row.cell(0)));
    }
    for (Row row : Tsv.read("lexicon/vector-verbs.tsv", "lemma")) {
      grammar.vectors.add(row.cell(0));
    }
    for (Row row : Tsv.read("lexicon/clause-openers.tsv", "word", "opens")) {
      grammar.openers.put(FoldKey.listed(row.cell(0)), row.oneOf(Opens.class, 1));
    }
    for (Row row : Tsv.read("lexicon/auxiliaries.tsv", "word", "sense")) {
      grammar
          .auxiliaries
          .computeIfAbsent(FoldKey.listed(row.cell(0)), _ -> new ArrayList<>(1))
          .add(row.oneOf(Auxiliary.class, 1));
    }
    grammar.conjugate();
    return grammar;
  }

  public Gazetteer<CaseMarker> markers() {
    return markers;
  }

  /// What stands behind a genitive to make a compound postposition: `साथ`, `बीच`.
  public Gazetteer<CaseMarker> markersBehindGenitive() {
    return markersBehindGenitive;
  }

  /// Whether a postposition begins at a token.
  public boolean isMarkerAt(Document document, int at, int end) {
    return markerAt(document, at, end).isPresent();
  }

  /// Whether the postposition that begins at a token marks this.
  public boolean isMarkedAt(Document document, int at, int end, CaseMarker marker) {
    return markerAt(document, at, end).filter(found -> found == marker).isPresent();
  }

  /// What the postposition that begins at a token marks.
  public Optional<CaseMarker> markerAt(Document document, int at, int end) {
    return at < end
        ? markers.longest(document, at, end).map(match -> match.entries().getFirst())
        : Optional.empty();
  }

  public boolean isCoordinator(String key) {
    return coordinators.contains(key);
  }

  /// Whether a verb may stand behind the bare stem of another: `लौट आए`.
  public boolean isVector(String lemma) {
    return vectors.contains(lemma);
  }

  public @Nullable Opens opens(String key) {
    return openers.get(key);
  }

  /// All readings of a word as a verb form; none where it is no verb.
  public List<Inflection> inflections(String key) {
    List<Inflection> readings = verbs.get(key);
    return readings == null ? List.of() : readings;
  }

  /// All that a word may say behind a verb; nothing where it is no auxiliary.
  public List<Auxiliary> auxiliaries(String key) {
    List<Auxiliary> senses = auxiliaries.get(key);
    return senses == null ? List.of() : senses;
  }

  /// Whether a word, by its key, only serves others: a postposition, a coordinator, the opener of a
  /// clause, an auxiliary.
  public boolean isFunctionWord(String key) {
    return coordinators.contains(key)
        || openers.containsKey(key)
        || auxiliaries.containsKey(key)
        || !markers.word(key).isEmpty();
  }

  /// All words that only serve others, by their keys.
  Set<String> functionWords() {
    Set<String> words = new HashSet<>(coordinators);
    words.addAll(openers.keySet());
    words.addAll(auxiliaries.keySet());
    markers.forEach((phrase, _) -> {
      if (phrase.size() == 1) {
        words.add(phrase.getFirst());
      }
    });
    return words;
  }

  /// All forms of verbs, by their keys.
  Set<String> verbForms() {
    return verbs.keySet();
  }

  /// A pronoun has the genitive in it: `उनके साथ` is marked like `X के साथ`.
  private void cutGenitives() {
    for (Row row : Tsv.read("lexicon/case-markers.tsv", "surface", "marker")) {
      int space = row.cell(0).indexOf(' ');
      boolean genitive =
          space > 0
              && markers.entries(row.cell(0).substring(0, space)).contains(CaseMarker.GENITIVE);
      if (genitive) {
        markersBehindGenitive.add(row.cell(0).substring(space + 1), row.oneOf(CaseMarker.class, 1));
      }
    }
  }

  private void conjugate() {
    List<Row> endings = Tsv.read("lexicon/verb-endings.tsv", "ending", "after", "form");
    for (Row verb : Tsv.read("lexicon/verbs.tsv", "lemma", "stems", "perfective", "future")) {
      for (String stem : verb.values(1)) {
        inflect(stem, verb.cell(0), VerbForm.STEM);
        String after = endsInConsonant(stem) ? "C" : "V";
        for (Row ending : endings) {
          VerbForm form = ending.oneOf(VerbForm.class, 2);
          if (ending.cell(1).contains(after) && !isIrregular(verb, form)) {
            inflect(stem + ending.cell(0), verb.cell(0), form);
          }
        }
      }
      verb.values(2).forEach(form -> inflect(form, verb.cell(0), VerbForm.PERFECTIVE));
      verb.values(3).forEach(form -> inflect(form, verb.cell(0), VerbForm.FUTURE));
    }
  }

  private static boolean isIrregular(Row verb, VerbForm form) {
    return form == VerbForm.PERFECTIVE && !verb.cell(2).isEmpty();
  }

  /// A consonant letter ends in itself, or in its nukta; all else that ends a stem is a vowel.
  private static boolean endsInConsonant(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return last == NUKTA || (FIRST_CONSONANT <= last && last <= LAST_CONSONANT);
  }

  private void inflect(String surface, String lemma, VerbForm form) {
    List<Inflection> readings =
        verbs.computeIfAbsent(FoldKey.listed(surface), _ -> new ArrayList<>(1));
    Inflection reading = new Inflection(lemma, form);
    if (!readings.contains(reading)) {
      readings.add(reading);
    }
  }
}
