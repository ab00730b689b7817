package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({"abc,3", "रूबियो,5", "शिंजो,4", "क़लम,3", "ईशाक डार,8", "–,1", "🔰,2", "中国,4"})
  void countsTheColumnsThatATerminalUses(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void countsNoInvisibleJoiner() {
    assertThat(DisplayWidth.of("क्\u200dष")).isEqualTo(2);
  }

  @Test
  void padsToAWidth() {
    assertThat(DisplayWidth.pad("रूस", 5)).isEqualTo("रूस   ");
  }

  @Test
  void cutsToAWidthBetweenLetters() {
    assertThat(DisplayWidth.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(DisplayWidth.cut("abcdef", 5)).isEqualTo("abcd…");
    assertThat(DisplayWidth.cut("रूस रूस", 3))
        .isEqualTo("रूस…")
        .satisfies(cut -> assertThat(DisplayWidth.of(cut)).isEqualTo(3));
  }
}
