package dev.sandhi.extract.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows the name of a command: options with a value (`--out FILE` or `--out=FILE`), and the
/// rest. All after `--` is the rest.
final class Arguments {

  private final List<String> words;

  Arguments(List<String> words) {
    this.words = List.copyOf(words);
  }

  /// The options given, and the one operand.
  record Parsed(Map<String, String> options, String operand) {

    Optional<String> option(String name) {
      return Optional.ofNullable(options.get(name));
    }
  }

  Parsed parse(Set<String> allowed, String operand) throws WrongUseException {
    Map<String, String> options = new HashMap<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        rest.addAll(words.subList(i + 1, words.size()));
        break;
      } else if (word.startsWith("--")) {
        i += option(allowed, i, options);
      } else {
        rest.add(word);
      }
    }
    if (rest.size() != 1) {
      throw new WrongUseException(
          rest.isEmpty() ? operand + " is missing" : "more than one " + operand);
    }
    return new Parsed(options, rest.getFirst());
  }

  /// Puts the option at `i`, and answers how many more words it took.
  private int option(Set<String> allowed, int i, Map<String, String> options)
      throws WrongUseException {
    String word = words.get(i);
    int sign = word.indexOf('=');
    String name = sign < 0 ? word : word.substring(0, sign);
    if (!allowed.contains(name)) {
      throw new WrongUseException("unknown option " + name);
    }
    if (sign < 0 && i + 1 == words.size()) {
      throw new WrongUseException(name + " needs a value");
    }
    options.put(name, sign < 0 ? words.get(i + 1) : word.substring(sign + 1));
    return sign < 0 ? 1 : 0;
  }

  /// An operand or value that names a file.
  static Path path(String file) throws WrongUseException {
    try {
      return Path.of(file);
    } catch (InvalidPathException _) {
      throw new WrongUseException("not a file name: " + file);
    }
  }
}
