package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.document.PageRemains.Phrase;
import dev.sandhi.extract.engine.document.PageRemains.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The phrases that page remains are known by, ready to be looked for.
///
/// Looked for without regard to case, nukta and chandrabindu, which pages set as they like.
final class PhraseBook {

  /// A phrase found in a line. `bare`: nothing else is said on the line.
  record Match(Phrase phrase, boolean bare) {}

  private static final int LONGEST_WITHIN = 160;
  private static final int LONGEST_HEAD = 200;
  private static final char NUKTA = '\u093C';

  private final Map<Scope, List<Keyed>> byScope = new EnumMap<>(Scope.class);

  PhraseBook(List<Phrase> phrases) {
    for (Scope scope : Scope.values()) {
      byScope.put(scope, phrases.stream().filter(p -> p.scope() == scope).map(Keyed::of).toList());
    }
  }

  /// What a line is known by, if anything.
  Optional<Match> match(String line) {
    String key = key(line.length() > LONGEST_HEAD ? line.substring(0, LONGEST_HEAD) : line);
    return atHead(key)
        .or(() -> within(key, line.length()))
        .or(() -> onlyPhrases(key, line.length()));
  }

  /// The teaser that a line begins with, if it begins with one.
  Optional<Match> teaser(String line) {
    String key = key(line.length() > LONGEST_HEAD ? line.substring(0, LONGEST_HEAD) : line);
    return atHead(key).filter(match -> pointsElsewhere(match.phrase()));
  }

  static boolean pointsElsewhere(Phrase phrase) {
    return phrase.reason() == PageRemain.Reason.TEASER
        || phrase.reason() == PageRemain.Reason.RELATED_STORIES;
  }

  private Optional<Match> atHead(String key) {
    return begins(Scope.START, key)
        .or(() -> begins(Scope.REST, key))
        .or(() -> begins(Scope.LEAD, key))
        .or(() -> begins(Scope.WHOLE, key));
  }

  private Optional<Match> begins(Scope scope, String key) {
    for (Keyed phrase : keyed(scope)) {
      if (key.startsWith(phrase.key)) {
        String rest = key.substring(phrase.key.length()).stripLeading();
        boolean bare = rest.chars().noneMatch(Character::isLetterOrDigit);
        if (fits(scope, key, phrase.key.length(), rest, bare)) {
          return Optional.of(new Match(phrase.phrase, bare));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Scope scope, String key, int length, String rest, boolean bare) {
    return switch (scope) {
      case START -> length == key.length() || !isWordPart(key.charAt(length));
      case LEAD, REST -> bare || !isWordPart(rest.charAt(0));
      case WHOLE -> bare;
      case ONLY, WITHIN -> false;
    };
  }

  private Optional<Match> within(String key, int length) {
    if (length > LONGEST_WITHIN) {
      return Optional.empty();
    }
    return keyed(Scope.WITHIN).stream()
        .filter(phrase -> key.contains(phrase.key))
        .findFirst()
        .map(phrase -> new Match(phrase.phrase, false));
  }

  /// `WhatsApp | Facebook | X`: phrase after phrase, marks between.
  private Optional<Match> onlyPhrases(String key, int length) {
    if (length > LONGEST_WITHIN) {
      return Optional.empty();
    }
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
    for (Keyed phrase : keyed(Scope.ONLY)) {
      int end = at + phrase.key.length();
      if (key.startsWith(phrase.key, at) && (end == key.length() || !isWordPart(key.charAt(end)))) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private List<Keyed> keyed(Scope scope) {
    return byScope.getOrDefault(scope, List.of());
  }

  private record Keyed(Phrase phrase, String key) {

    static Keyed of(Phrase phrase) {
      return new Keyed(phrase, PhraseBook.key(phrase.text()));
    }
  }

  /// The line from its first letter or digit on, as it is compared.
  private static String key(String line) {
    int start = 0;
    while (start < line.length() && !isWordPart(line.charAt(start))) {
      start++;
    }
    StringBuilder key = new StringBuilder(line.length() - start);
    for (int i = start; i < line.length(); i++) {
      char unit = line.charAt(i);
      boolean secondSpace = unit == ' ' && line.charAt(i - 1) == ' ';
      if (unit != NUKTA && !secondSpace) {
        key.append(unit == '\u0901' ? '\u0902' : unit);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char unit) {
    return Character.isLetterOrDigit(unit)
        || Character.getType(unit) == Character.NON_SPACING_MARK
        || Character.getType(unit) == Character.COMBINING_SPACING_MARK;
  }
}
