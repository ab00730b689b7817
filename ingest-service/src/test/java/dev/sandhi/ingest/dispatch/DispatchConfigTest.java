package dev.sandhi.ingest.dispatch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DispatchConfigTest {

  @Test
  void theDefaultsHold() {
    assertThatCode(() -> config(Map.of()).check()).doesNotThrowAnyException();
  }

  /// Connecting, and asking after a timeout whether the service lives, take 2 s each at most.
  @ParameterizedTest
  @CsvSource({"30s", "36s"})
  void aLeaseThatMayEndBeforeTheRequestIsRefused(String lease) {
    assertThatThrownBy(() -> config(Map.of("sandhi.dispatch.lease", lease)).check())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sandhi.dispatch.lease");
  }

  @ParameterizedTest
  @CsvSource({"workers", "max-attempts"})
  void nothingIsNotEnough(String setting) {
    assertThatThrownBy(() -> config(Map.of("sandhi.dispatch." + setting, "0")).check())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(setting);
  }

  private static DispatchConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(DispatchConfig.class)
        .withDefaultValue("sandhi.dispatch.extract-url", "http://localhost:8082")
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(settings, "test", 500))
        .build()
        .getConfigMapping(DispatchConfig.class);
  }
}
