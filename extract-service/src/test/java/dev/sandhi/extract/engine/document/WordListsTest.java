package dev.sandhi.extract.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

  /// A word that the view writes otherwise would never be found.
  @ParameterizedTest
  @CsvSource({
    "abbreviations.tsv, word bearing",
    "page-remains.tsv, phrase reason scope",
    "language-words.tsv, language word"
  })
  void holdEachWordOnceAndAsTheViewHasIt(String name, String columns) {
    List<List<String>> rows =
        Tsv.read("lexicon/" + name, columns.split(" ", -1)).stream().map(Tsv.Row::cells).toList();
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows.stream().flatMap(List::stream))
        .allSatisfy(
            cell -> assertThat(DevanagariNormalizer.normalize(cell).normalized()).isEqualTo(cell));
  }
}
