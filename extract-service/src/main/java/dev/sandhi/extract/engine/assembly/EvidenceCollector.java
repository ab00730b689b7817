package dev.sandhi.extract.engine.assembly;

import dev.sandhi.common.record.Evidence;
import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.text.CodePoints;
import dev.sandhi.extract.engine.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the words that values were read from into quotes of the published text.
final class EvidenceCollector {

  private final Document document;
  private final CodePoints codePoints;
  private final List<Evidence> collected = new ArrayList<>();

  EvidenceCollector(Document document, CodePoints codePoints) {
    this.document = document;
    this.codePoints = codePoints;
  }

  void add(String field, @Nullable TokenRange words, String rule) {
    if (words == null || words.length() == 0) {
      return;
    }
    Span original = document.text().toOriginal(document.spanOf(words));
    collected.add(
        new Evidence(
            null,
            field,
            original.of(document.text().original()),
            codePoints.at(original.start()),
            codePoints.at(original.end()),
            rule));
  }

  List<Evidence> collected() {
    return collected;
  }
}
