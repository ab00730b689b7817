package dev.sandhi.common.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-08", "2025-12-05", "2024-02-29"})
  void keepsItsPrecision(String iso) {
    assertThat(PartialDate.parse(iso).iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "2025-2", "2025-08-05T10:00", "२०२५"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void spansTheDaysItMayMean() {
    PartialDate august = PartialDate.parse("2025-08");
    assertThat(august.earliest()).hasToString("2025-08-01");
    assertThat(august.latest()).hasToString("2025-08-31");
  }
}
