package dev.sandhi.extract.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import dev.sandhi.extract.engine.mention.learned.NameModel;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.training.ConllFile.Word;
import dev.sandhi.extract.engine.training.TaggedSentences.Tagged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTrainingTest {

  private static final TaggedSentences SENTENCES =
      new TaggedSentences(new WordSorts(Names.load(), Grammar.load()));

  @TempDir private Path folder;

  @Test
  void theTagsOfBothCorporaAreRead() throws IOException {
    assertThat(
            read(
                "डॉ.\tO\n"
                    + "अनिल\tB-NEP\n"
                    + "कुमार\tI-NEP\n"
                    + "पटना\tB-LOCATION\n"
                    + "19\tB-NEN\n"
                    + "और\t-\n\n\n"
                    + "वह\tO\n"))
        .satisfiesExactly(
            sentence ->
                assertThat(sentence)
                    .extracting(Word::kind, Word::first)
                    .containsExactly(
                        tuple(null, true),
                        tuple(NameTag.Kind.PERSON, true),
                        tuple(NameTag.Kind.PERSON, false),
                        tuple(NameTag.Kind.PLACE, true),
                        tuple(null, true),
                        tuple(null, false)),
            sentence -> assertThat(sentence).hasSize(1));
  }

  /// An initial and its dot are two tokens of one name, a quotation mark belongs to none.
  @Test
  void aWordIsCutAsTheEngineCutsIt() {
    List<Tagged> tagged =
        SENTENCES.of(
            List.of(
                new Word("\"एस.", NameTag.Kind.PERSON, true),
                new Word("रमन\"", NameTag.Kind.PERSON, false),
                new Word("आए", null, true)));
    assertThat(tagged)
        .singleElement()
        .extracting(Tagged::tags)
        .isEqualTo(
            tags(
                NameTag.OUTSIDE,
                NameTag.FIRST_OF_PERSON,
                NameTag.MORE_OF_PERSON,
                NameTag.MORE_OF_PERSON,
                NameTag.OUTSIDE,
                NameTag.OUTSIDE));
  }

  @Test
  void whatWasLearnedIsFoundAgain() throws IOException {
    List<Tagged> sentences = new ArrayList<>();
    for (List<Word> words :
        read(
            "कल\tO\nअनिल\tB-NEP\nकुमार\tI-NEP\nने\tO\nकहा\tO\n\n"
                + "कल\tO\nवर्षा\tO\nहुई\tO\n\nवे\tO\nपटना\tB-NEL\nमें\tO\nहैं\tO\n")) {
      sentences.addAll(SENTENCES.of(words));
    }
    Perceptron perceptron = new Perceptron(1 << 12);
    perceptron.train(sentences, 10, 1);
    NameModel model = perceptron.model(0);
    assertThat(NameScore.of(model, sentences).line())
        .contains("person P 1.000 R 1.000 F1 1.000 (1)", "place P 1.000 R 1.000 F1 1.000 (1)");
  }

  private List<List<Word>> read(String lines) throws IOException {
    return ConllFile.read(Files.writeString(folder.resolve("some.conll"), lines));
  }

  private static int[] tags(NameTag... tags) {
    return Arrays.stream(tags).mapToInt(NameTag::ordinal).toArray();
  }
}
