package dev.sandhi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The short form of `./sandhi chaos`: each sort of fault strikes once, while articles come in.
final class ChaosTest {

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void nothingIsLostAndNothingDoneTwice() throws Exception {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")));
    Options options = Options.parse(List.of("--seconds", "0"));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    boolean isSound;
    try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      isSound = new Chaos(root, options, new Report(out)).run();
    }
    String report = told.toString(StandardCharsets.UTF_8);
    System.out.print(report);
    assertThat(isSound).as(report).isTrue();
  }
}
