package dev.sandhi.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "8, 128", "10, 512", "11, 600", "1000, 600"})
  void itDoublesUpToTheCapAndSpreadsByHalf(int attempts, long seconds) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 1_000; i++) {
      assertThat(backoff.after(attempts, random))
          .isBetween(Duration.ofMillis(seconds * 500), Duration.ofMillis(seconds * 1_500));
    }
  }

  @Test
  void whatFailedTogetherComesBackApart() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    assertThat(backoff.after(5, random)).isNotEqualTo(backoff.after(5, random));
  }
}
