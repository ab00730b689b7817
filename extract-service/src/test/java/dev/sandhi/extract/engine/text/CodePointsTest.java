package dev.sandhi.extract.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.extract.RandomTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  private static final List<String> PARTS =
      List.of("क", "\uD83D\uDD30", "\uD83D", "\uDD30", "a", "\n");

  @Test
  void countAsStringsDo() {
    RandomTexts.of(
        PARTS,
        80,
        "",
        text -> {
          CodePoints codePoints = CodePoints.of(text);
          for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(codePoints.at(offset)).isEqualTo(text.codePointCount(0, offset));
          }
        });
  }

  @Test
  void refuseAnOffsetOutsideTheText() {
    CodePoints codePoints = CodePoints.of("क");
    assertThatThrownBy(() -> codePoints.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> codePoints.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
