package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.mention.learned.NameTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads files in the CoNLL format: one word and its tag a line, an empty line between sentences.
final class ConllFile {

  private static final Map<String, NameTag.Kind> KINDS =
      Map.of(
          "NEP", NameTag.Kind.PERSON,
          "NEL", NameTag.Kind.PLACE,
          "NEO", NameTag.Kind.BODY,
          "PERSON", NameTag.Kind.PERSON,
          "LOCATION", NameTag.Kind.PLACE,
          "ORGANIZATION", NameTag.Kind.BODY);

  private ConllFile() {}

  /// A word, and the sort of name that it belongs to.
  record Word(String text, NameTag.@Nullable Kind kind, boolean first) {}

  /// The sentences of a file. Tags of other sorts, and what is no tag, count as outside of names.
  static List<List<Word>> read(Path file) throws IOException {
    List<List<Word>> sentences = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        sentences.add(List.copyOf(words));
        words.clear();
      } else if (line.indexOf('\t') > 0) {
        words.add(word(line.split("\t"), words));
      }
    }
    sentences.add(List.copyOf(words));
    sentences.removeIf(List::isEmpty);
    return sentences;
  }

  private static Word word(String[] cells, List<Word> before) {
    String tag = cells.length > 1 ? cells[1] : "";
    NameTag.Kind kind = KINDS.get(tag.substring(tag.indexOf('-') + 1));
    boolean goesOn = !tag.startsWith("B") && !before.isEmpty() && before.getLast().kind() == kind;
    return new Word(cells[0], kind, !goesOn);
  }
}
