package dev.sandhi.extract.engine.training;

import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import dev.sandhi.extract.engine.mention.learned.NameModel;
import dev.sandhi.extract.engine.mention.learned.NameTag;
import dev.sandhi.extract.engine.training.ConllFile.Word;
import dev.sandhi.extract.engine.training.TaggedSentences.Tagged;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Trains the tagger of names, measures it on sentences that it has not seen, and writes model and
/// figures down.
public final class NameTraining {

  private static final int BUCKETS = 1 << 18;
  private static final int ROUNDS = 6;
  private static final double SMALLEST = 0.002;
  private static final long SEED = 7;

  /// One fifth of HiNER is kept for measuring.
  private static final int HELD_OUT = 5;

  /// How many sentences of one pattern there may be, and the words at the end that make it.
  private static final int MOST_OF_A_PATTERN = 100;

  private static final int PATTERN = 4;

  private static final String ABOUT =
      """
      names.model: weights of the tagger of names (an averaged structured perceptron).
      Trained on
        IL-NER, train and dev parts (Bahad et al., NAACL SRW 2024), CC BY 4.0
        HiNER collapsed, four fifths of the validation part (Murthy et al., LREC 2022), CC BY-SA 4.0
        the same sentences with made-up people, their names mixed from those two and people.tsv
      Licence of the model: CC BY-SA 4.0, as the share-alike of HiNER asks.
      Made by: ./sandhi train-names FOLDER, with the four CoNLL files of the two corpora in FOLDER.
      Whole names found in sentences that were not trained on:
      """;

  private final Names names = Names.load();
  private final TaggedSentences sentences =
      new TaggedSentences(new WordSorts(names, Grammar.load()));

  /// Trains on the files of a folder, writes `names.model` and `names-model.txt` into another, and
  /// answers what stands in the latter.
  public String run(Path corpora, Path out) throws IOException {
    List<List<Word>> training =
        new ArrayList<>(ConllFile.read(corpora.resolve("il-ner-train.conll")));
    training.addAll(ConllFile.read(corpora.resolve("il-ner-dev.conll")));
    List<List<Word>> hiner = ConllFile.read(corpora.resolve("hiner-validation.conll"));
    Collections.shuffle(hiner, new Random(SEED));
    int held = hiner.size() / HELD_OUT;
    training.addAll(varied(hiner.subList(held, hiner.size())));
    Perceptron perceptron = new Perceptron(BUCKETS);
    perceptron.train(tagged(withPseudoNames(training)), ROUNDS, SEED);
    NameModel model = perceptron.model(SMALLEST);
    String about =
        ABOUT
            + line("IL-NER test", model, ConllFile.read(corpora.resolve("il-ner-test.conll")))
            + line("HiNER, kept back", model, hiner.subList(0, held))
            + line("the same, varied", model, varied(hiner.subList(0, held)));
    try (OutputStream to = Files.newOutputStream(out.resolve("names.model"))) {
      model.write(to);
    }
    Files.writeString(out.resolve("names-model.txt"), about);
    return about;
  }

  private String line(String name, NameModel model, List<List<Word>> held) {
    return "  %-17s %s\n".formatted(name, NameScore.of(model, tagged(held)).line());
  }

  private List<Tagged> tagged(List<List<Word>> annotated) {
    List<Tagged> tagged = new ArrayList<>();
    annotated.forEach(sentence -> tagged.addAll(sentences.of(sentence)));
    return tagged;
  }

  /// A quarter of HiNER says which district a village lies in, in the same words. Few of them do.
  private static List<List<Word>> varied(List<List<Word>> all) {
    Map<List<String>, Integer> seen = new HashMap<>();
    List<List<Word>> varied = new ArrayList<>();
    for (List<Word> sentence : all) {
      List<String> pattern =
          sentence.subList(Math.max(0, sentence.size() - PATTERN), sentence.size()).stream()
              .map(Word::text)
              .toList();
      if (seen.merge(pattern, 1, Integer::sum) <= MOST_OF_A_PATTERN) {
        varied.add(sentence);
      }
    }
    return varied;
  }

  private List<List<Word>> withPseudoNames(List<List<Word>> training) {
    PseudoNames pseudo = new PseudoNames(people(training), SEED);
    List<List<Word>> all = new ArrayList<>(training);
    for (List<Word> sentence : training) {
      if (sentence.stream().anyMatch(word -> word.kind() == NameTag.Kind.PERSON)) {
        all.add(pseudo.replace(sentence));
      }
    }
    return all;
  }

  private List<String> people(List<List<Word>> training) {
    List<String> people = new ArrayList<>();
    for (List<Word> sentence : training) {
      for (Word word : sentence) {
        if (word.kind() == NameTag.Kind.PERSON) {
          people.add(word.text());
        }
      }
    }
    names
        .gazetteer()
        .forEach((words, entries) -> {
          if (entries.stream().anyMatch(NameEntry.KnownPerson.class::isInstance)) {
            people.addAll(words);
          }
        });
    return people;
  }
}
