package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.document.PageRemains.Phrase;
import dev.sandhi.extract.engine.document.PageRemains.Scope;
import dev.sandhi.extract.engine.text.Devanagari;
import dev.sandhi.extract.engine.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The phrases that page remains are known by, ready to be looked for.
///
/// Looked for without regard to case, nukta and chandrabindu, which pages set as they like.
final class PhraseBook {

  /// A phrase found in a line. `bare`: nothing else is said on the line.
  record Match(Phrase phrase, boolean bare) {}

  private static final int LONGEST_WITHIN = 160;
  private static final int LONGEST_HEAD = 200;
  private static final char CHANDRABINDU = '\u0901';
  private static final char ANUSVARA = '\u0902';
  private static final char NUKTA = '\u093C';

  /// Where phrases stand at the head of a line: those that say most of it come first.
  private static final List<Scope> AT_HEAD =
      List.of(Scope.START, Scope.REST, Scope.LEAD, Scope.WHOLE);

  /// The phrases at the head of a line, by their first letter.
  private final Map<Character, List<Keyed>> heads;

  /// Those of which a line may be made, by their first letter.
  private final Map<Character, List<Keyed>> only;

  private final List<Keyed> within;

  private final BitSet onlyLetters = new BitSet();

  /// The first two letters of the phrases at the head of a line: a look at them mostly tells that
  /// it has none.
  private final BitSet headLetters = new BitSet();

  PhraseBook(List<Phrase> phrases) {
    List<Keyed> keyed = phrases.stream().map(Keyed::of).toList();
    heads =
        AT_HEAD.stream()
            .flatMap(scope -> of(scope, keyed))
            .collect(Collectors.groupingBy(Keyed::firstLetter));
    only = of(Scope.ONLY, keyed).collect(Collectors.groupingBy(Keyed::firstLetter));
    within = of(Scope.WITHIN, keyed).toList();
    only.keySet().forEach(onlyLetters::set);
    heads.values().stream()
        .flatMap(List::stream)
        .forEach(head -> headLetters.set(pair(head.key.charAt(0), head.key.charAt(1))));
  }

  private static Stream<Keyed> of(Scope scope, List<Keyed> phrases) {
    return phrases.stream().filter(phrase -> phrase.scope() == scope);
  }

  /// What a line is known by, if anything.
  Optional<Match> match(Line line) {
    Optional<Match> head = atHead(line);
    if (head.isPresent() || line.span().length() > LONGEST_WITHIN) {
      return head;
    }
    String key = key(line.text(), line.span());
    return within(key).or(() -> onlyPhrases(key));
  }

  /// The teaser that a line begins with, if it begins with one.
  Optional<Match> teaser(Line line) {
    return atHead(line).filter(match -> pointsElsewhere(match.phrase()));
  }

  static boolean pointsElsewhere(Phrase phrase) {
    return phrase.reason() == PageRemain.Reason.TEASER
        || phrase.reason() == PageRemain.Reason.RELATED_STORIES;
  }

  private Optional<Match> atHead(Line line) {
    String text = line.text();
    int end = line.span().end();
    int first = firstWordPart(text, line.span());
    if (first == end || !mayBegin(text, first, end)) {
      return Optional.empty();
    }
    return begins(key(text, new Span(first, Math.min(end, first + LONGEST_HEAD))));
  }

  private boolean mayBegin(String text, int first, int end) {
    int second = first + 1;
    while (second < end && text.charAt(second) == NUKTA) {
      second++;
    }
    return second < end && headLetters.get(pair(text.charAt(first), text.charAt(second)));
  }

  private static int pair(char first, char second) {
    return (folded(first) * 31 + folded(second)) & 0xFFFF;
  }

  private Optional<Match> begins(String key) {
    for (Keyed phrase : heads.getOrDefault(key.charAt(0), List.of())) {
      if (key.startsWith(phrase.key) && endsWord(key, phrase.key.length())) {
        String rest = key.substring(phrase.key.length()).stripLeading();
        boolean bare = firstWordPart(rest, all(rest)) == rest.length();
        if (bare || maySayMore(phrase.scope(), rest)) {
          return Optional.of(new Match(phrase.phrase, bare));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether no letter of the same script goes on; pages print `Previous article` and a headline in
  /// one.
  private static boolean endsWord(String key, int at) {
    return at == key.length()
        || !isWordPart(key.charAt(at - 1))
        || !isWordPart(key.charAt(at))
        || Devanagari.isWordPart(key.charAt(at - 1)) != Devanagari.isWordPart(key.charAt(at));
  }

  private static boolean maySayMore(Scope scope, String rest) {
    return switch (scope) {
      case START -> true;
      case LEAD, REST -> isSeparator(rest);
      case WHOLE, ONLY, WITHIN -> false;
    };
  }

  /// `शेयर: WhatsApp`, but no `शेयर-बाजार` and no `फोटो, वीडियो`.
  private static boolean isSeparator(String rest) {
    return switch (rest.charAt(0)) {
      case ',', ';', '.', '?', '!', '"', '\'', '&', '/' -> false;
      case '-' -> rest.startsWith("- ");
      default -> !isWordPart(rest.charAt(0));
    };
  }

  private Optional<Match> within(String key) {
    for (Keyed phrase : within) {
      if (key.contains(phrase.key)) {
        return Optional.of(new Match(phrase.phrase, false));
      }
    }
    return Optional.empty();
  }

  /// `WhatsApp | Facebook | X`: phrase after phrase, marks between.
  private Optional<Match> onlyPhrases(String key) {
    Optional<Match> found = Optional.empty();
    int at = 0;
    while (at < key.length()) {
      if (!isWordPart(key.charAt(at))) {
        at++;
        continue;
      }
      Optional<Keyed> next = onlyAt(key, at);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at += next.get().key.length();
      found = Optional.of(new Match(next.get().phrase, false));
    }
    return found;
  }

  private Optional<Keyed> onlyAt(String key, int at) {
    if (!onlyLetters.get(key.charAt(at))) {
      return Optional.empty();
    }
    for (Keyed phrase : only.getOrDefault(key.charAt(at), List.of())) {
      int end = at + phrase.key.length();
      if (key.startsWith(phrase.key, at) && (end == key.length() || !isWordPart(key.charAt(end)))) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private record Keyed(Phrase phrase, String key) {

    static Keyed of(Phrase phrase) {
      return new Keyed(phrase, PhraseBook.key(phrase.text(), all(phrase.text())));
    }

    Scope scope() {
      return phrase.scope();
    }

    char firstLetter() {
      return key.charAt(0);
    }
  }

  private static Span all(String text) {
    return new Span(0, text.length());
  }

  private static int firstWordPart(String text, Span line) {
    int first = line.start();
    while (first < line.end() && !isWordPart(text.charAt(first))) {
      first++;
    }
    return first;
  }

  /// The line from its first letter or digit on, as it is compared.
  private static String key(String text, Span line) {
    int start = firstWordPart(text, line);
    StringBuilder key = new StringBuilder(line.end() - start);
    for (int i = start; i < line.end(); i++) {
      char unit = text.charAt(i);
      boolean secondSpace = unit == ' ' && text.charAt(i - 1) == ' ';
      if (unit != NUKTA && !secondSpace) {
        key.append(folded(unit));
      }
    }
    return key.toString();
  }

  private static char folded(char unit) {
    if (unit == CHANDRABINDU) {
      return ANUSVARA;
    }
    return Devanagari.isWordPart(unit) ? unit : Character.toLowerCase(unit);
  }

  private static boolean isWordPart(char unit) {
    return Devanagari.isWordPart(unit) || Character.isLetterOrDigit(unit);
  }
}
