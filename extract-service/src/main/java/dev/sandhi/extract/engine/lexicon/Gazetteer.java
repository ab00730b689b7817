package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.text.FoldKey;
import dev.sandhi.extract.engine.text.KeyFilter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Finds the longest listed phrase that begins at a token.
///
/// A trie over the keys of words. Hyphens and dots are not part of it: `इंडो-पैसिफिक` and `इंडो
/// पैसिफिक`, `एस. जयशंकर` and `एस जयशंकर` are one phrase each.
public final class Gazetteer<T> {

  /// What a phrase is cut into.
  private enum Piece {
    WORD,
    NUMBER,
    MARK
  }

  private static final int INITIAL = 3;

  /// A phrase found in a document, and what is listed for it.
  public record Match<T>(TokenRange range, List<T> entries) {}

  private static final class Node<T> {
    /// Null at the end of a phrase that no other goes on from, as most do not.
    private @Nullable Map<String, Node<T>> next;

    private List<T> entries = List.of();

    /// A bit for each hash of a word by which a phrase goes on. Mostly none does, which is told
    /// here without a look at the map.
    private int following;

    Node<T> with(String key) {
      if (next == null) {
        next = new IdentityHashMap<>(2);
      }
      following |= 1 << key.hashCode();
      return next.computeIfAbsent(key, _ -> new Node<>());
    }

    @Nullable Node<T> at(String key) {
      return next == null ? null : next.get(key);
    }

    boolean mayGoOn(int hash) {
      return (following & (1 << hash)) != 0;
    }

    void add(T entry) {
      if (!entries.contains(entry)) {
        List<T> more = new ArrayList<>(entries);
        more.add(entry);
        entries = List.copyOf(more);
      }
    }
  }

  private final Node<T> root = new Node<>();

  /// The first words: most words of a text begin no phrase.
  private final KeyFilter firstWords = new KeyFilter();

  /// The phrases of the first column of a list.
  public static Gazetteer<Boolean> of(String file, String... columns) {
    Gazetteer<Boolean> phrases = new Gazetteer<>();
    for (Tsv.Row row : Tsv.read(file, columns)) {
      phrases.add(row.cell(0), true);
    }
    return phrases;
  }

  /// Lists an entry under a phrase. The same entry is listed once.
  public void add(String phrase, T entry) {
    List<String> keys = keysOf(phrase);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("no word in '" + phrase + "'");
    }
    add(keys, entry);
  }

  /// Lists an entry under a phrase that is cut into the keys of its words: see [#keysOf].
  void add(List<String> keys, T entry) {
    Node<T> node = root;
    for (String key : keys) {
      node = node.with(key);
    }
    node.add(entry);
    if (root.next != null) {
      firstWords.admit(keys.getFirst(), root.next.keySet());
    }
  }

  /// The first phrase in a part of a document.
  public Optional<Match<T>> first(Document document, TokenRange words) {
    return first(document, words, words.end());
  }

  /// The first phrase that begins in a part of a document, and ends before token `end`.
  public Optional<Match<T>> first(Document document, TokenRange beginning, int end) {
    int last = Math.min(beginning.end(), end);
    for (int at = beginning.start(); at < last; at++) {
      Optional<Match<T>> match = longest(document, at, end);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /// Whether a phrase stands in a part of a document.
  public boolean isIn(Document document, TokenRange words) {
    return first(document, words).isPresent();
  }

  /// The longest phrase at each token of a part of a document; they may overlap.
  public List<Match<T>> all(Document document, TokenRange words) {
    List<Match<T>> all = new ArrayList<>(0);
    for (int at = words.start(); at < words.end(); at++) {
      longest(document, at, words.end()).ifPresent(all::add);
    }
    return all;
  }

  /// The longest phrase that begins at token `from` and ends before token `end`.
  public Optional<Match<T>> longest(Document document, int from, int end) {
    return from < end && firstWords.mayHold(document.keyHash(from))
        ? search(document, from, end)
        : Optional.empty();
  }

  private Optional<Match<T>> search(Document document, int from, int end) {
    Node<T> node = root;
    Optional<Match<T>> found = Optional.empty();
    for (int i = from; i < end && node.next != null; i++) {
      Node<T> next = node.mayGoOn(document.keyHash(i)) ? node.at(document.token(i).key()) : null;
      if (next == null) {
        if (i > from && isJoint(document.token(i))) {
          continue;
        }
        break;
      }
      node = next;
      if (!node.entries.isEmpty()) {
        found =
            Optional.of(new Match<>(new TokenRange(from, closed(document, i, end)), node.entries));
      }
    }
    return found;
  }

  /// The dot of a last initial belongs to the phrase: `वाशिंगटन डी.सी. में`.
  private static int closed(Document document, int last, int end) {
    boolean initial =
        last + 2 < end
            && document.token(last).text().length() <= INITIAL
            && document.token(last + 1).is(".")
            && !document.token(last + 1).spaceBefore()
            && document.token(last - (last > 0 ? 1 : 0)).is(".");
    return initial ? last + 2 : last + 1;
  }

  /// What is listed for exactly this phrase.
  public List<T> entries(String phrase) {
    Node<T> node = root;
    for (String key : keysOf(phrase)) {
      node = node.at(key);
      if (node == null) {
        return List.of();
      }
    }
    return node.entries;
  }

  /// What is listed for a single word, by its key.
  public List<T> word(String key) {
    Node<T> node = firstWords.mayHold(key.hashCode()) ? root.at(key) : null;
    return node == null ? List.of() : node.entries;
  }

  /// Shows all phrases, as the keys of their words, with what is listed for them.
  public void forEach(BiConsumer<List<String>, List<T>> reader) {
    visit(root, new ArrayList<>(), reader);
  }

  private static <T> void visit(
      Node<T> node, List<String> words, BiConsumer<List<String>, List<T>> reader) {
    if (!node.entries.isEmpty()) {
      reader.accept(List.copyOf(words), node.entries);
    }
    Map<String, Node<T>> following = node.next == null ? Map.of() : node.next;
    following.forEach((key, next) -> {
      words.add(key);
      visit(next, words, reader);
      words.removeLast();
    });
  }

  /// `किम जोंग-उन`, `डी.सी.`, `कोत द'ईवोआर`
  private static boolean isJoint(Token token) {
    return token.kind() == Token.Kind.MARK && isJointMark(token);
  }

  private static boolean isJointMark(Token token) {
    return token.is("-") || token.is(".") || (token.is("'") && !token.spaceBefore());
  }

  /// The keys of a phrase, cut as the tokens of a text are.
  public static List<String> keysOf(String phrase) {
    List<String> keys = new ArrayList<>(4);
    int at = 0;
    while (at < phrase.length()) {
      Piece piece = pieceAt(phrase, at);
      int end = at;
      while (end < phrase.length() && pieceAt(phrase, end) == piece) {
        end = phrase.offsetByCodePoints(end, 1);
      }
      if (piece != Piece.MARK) {
        keys.add(FoldKey.listed(phrase.substring(at, end)));
      }
      at = end;
    }
    return keys;
  }

  private static Piece pieceAt(String phrase, int at) {
    return switch (Character.getType(phrase.codePointAt(at))) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          Piece.NUMBER;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          Piece.WORD;
      default -> Piece.MARK;
    };
  }
}
