package dev.sandhi.ingest.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandhi.ingest.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BreakerTest {

  private static final Duration SHORTEST = Duration.ofMillis(20);

  private final Breaker breaker = new Breaker(SHORTEST);

  @Test
  void itIsClosedAtFirst() {
    assertThat(breaker.remaining()).isZero();
    assertThat(breaker.isProbing()).isFalse();
  }

  @Test
  void failuresThatComeTogetherOpenItOnce() {
    for (int i = 0; i < 100; i++) {
      breaker.open(null);
    }
    assertThat(breaker.remaining()).isPositive().isLessThanOrEqualTo(SHORTEST);
    assertThat(breaker.isProbing()).isTrue();
  }

  @Test
  void aProbeThatFailsOpensItForTwiceAsLong() {
    breaker.open(null);
    Database.await("the time is over", () -> breaker.remaining().isZero());
    assertThat(breaker.isProbing()).isTrue();
    breaker.open(null);
    assertThat(breaker.remaining()).isGreaterThan(SHORTEST);
  }

  @Test
  void anAnswerClosesIt() {
    breaker.open(null);
    breaker.close();
    assertThat(breaker.remaining()).isZero();
    assertThat(breaker.isProbing()).isFalse();
  }

  @Test
  void itStaysOpenForAsLongAsTheServiceAsks() {
    Breaker breaker = new Breaker(Duration.ofMillis(1));
    breaker.open(Duration.ofSeconds(20));
    breaker.open(Duration.ofHours(20));
    assertThat(breaker.remaining()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    breaker.close();
    assertThat(breaker.remaining()).isZero();
  }
}
