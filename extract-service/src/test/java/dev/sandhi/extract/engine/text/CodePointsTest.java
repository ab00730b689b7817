package dev.sandhi.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Property
  void countAsStringsDo(@ForAll("texts") String text) {
    CodePoints codePoints = CodePoints.of(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      assertThat(codePoints.at(offset)).isEqualTo(text.codePointCount(0, offset));
    }
  }

  @Test
  void refuseAnOffsetOutsideTheText() {
    CodePoints codePoints = CodePoints.of("क");
    assertThatThrownBy(() -> codePoints.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> codePoints.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("क", "\uD83D\uDD30", "\uD83D", "\uDD30", "a", "\n")
        .list()
        .ofMaxSize(80)
        .map(parts -> String.join("", parts));
  }
}
