package dev.sandhi.extract.engine.document;

import dev.sandhi.extract.engine.lexicon.DocumentLists;
import dev.sandhi.extract.engine.text.DevanagariNormalizer;

/// Texts cut up by the word lists of the language pack.
final class Segments {

  private static final Segmenter SEGMENTER = DocumentLists.segmenter();

  private Segments() {}

  static Document of(String text) {
    return SEGMENTER.segment(DevanagariNormalizer.normalize(text));
  }
}
