package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.document.LanguageGuess;
import dev.sandhi.extract.engine.document.PageRemains;
import dev.sandhi.extract.engine.document.Segmenter;
import dev.sandhi.extract.engine.document.SentenceSplitter;

/// Hands the package `document`, which comes before the lexicon, the word lists that it works by.
public final class DocumentLists {

  private DocumentLists() {}

  public static Segmenter segmenter() {
    return new Segmenter(
        new PageRemains(
            Tsv.read("lexicon/page-remains.tsv", "phrase", "reason", "scope").stream()
                .map(row ->
                    new PageRemains.Phrase(
                        row.cell(0),
                        row.oneOf(PageRemain.Reason.class, 1),
                        row.oneOf(PageRemains.Scope.class, 2)))
                .toList()),
        new SentenceSplitter(
            Tsv.read("lexicon/abbreviations.tsv", "word", "bearing").stream()
                .map(row ->
                    new SentenceSplitter.Word(
                        row.cell(0), row.oneOf(SentenceSplitter.Bearing.class, 1)))
                .toList()));
  }

  public static LanguageGuess languageGuess() {
    return new LanguageGuess(
        Tsv.read("lexicon/language-words.tsv", "language", "word").stream()
            .map(row -> new LanguageGuess.Word(row.cell(0), row.cell(1)))
            .toList());
  }
}
