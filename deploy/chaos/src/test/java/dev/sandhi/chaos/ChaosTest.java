package dev.sandhi.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The short form of `./sandhi chaos`: every sort of fault about once, while articles come in. It
/// runs where it is asked for, `-Dsandhi.chaos=true`.
@EnabledIfSystemProperty(named = "sandhi.chaos", matches = "true")
final class ChaosTest {

  @Test
  void nothingIsLostAndNothingDoneTwice() throws Exception {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("sandhi.root")));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    boolean isSound;
    try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
      isSound =
          new Chaos(
                  root,
                  Options.parse(List.of("--seconds", "45", "--articles", "300")),
                  new Report(out))
              .run();
    }
    String report = told.toString(StandardCharsets.UTF_8);
    System.out.print(report);
    assertThat(isSound).as(report).isTrue();
  }
}
