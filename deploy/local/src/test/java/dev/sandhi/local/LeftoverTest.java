package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverTest {

  @TempDir Path folder;

  @Test
  void endsTheNotedProcess() throws Exception {
    Leftover leftover = new Leftover(folder.resolve("sleeper"));
    Process sleeper = new ProcessBuilder("sleep", "60").start();
    leftover.note(sleeper.toHandle());

    leftover.end();

    assertThat(sleeper.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("sleeper")).doesNotExist();
  }

  @Test
  void sparesAnotherProcessThatHasTheSameNumber() throws Exception {
    Path file = folder.resolve("other");
    Process other = new ProcessBuilder("sleep", "60").start();
    Files.writeString(file, other.pid() + " 2001-01-01T00:00:00Z\n");

    new Leftover(file).end();

    assertThat(other.isAlive()).isTrue();
    assertThat(file).doesNotExist();
    other.destroyForcibly().waitFor();
  }
}
