package dev.sandhi.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs `initdb` and `pg_ctl`; what they and the server say goes to one log.
final class ServerPrograms {

  private static final Pattern REASON = Pattern.compile("(?:FATAL|error): +(.*)");

  private final PostgresBinaries binaries;
  private final Path log;

  ServerPrograms(PostgresBinaries binaries, Path log) {
    this.binaries = binaries;
    this.log = log;
  }

  /// Whether the program ended well.
  boolean run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(withoutRoot());
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Why the last program failed, in its own words where it gave any.
  PostgresRefusedException refusal(String what) throws IOException {
    String said = Files.exists(log) ? Files.readString(log).strip() : "";
    Matcher reason = REASON.matcher(said);
    String lastLine = said.substring(said.lastIndexOf('\n') + 1);
    return new PostgresRefusedException(
        "PostgreSQL %s: %s (more in %s)"
            .formatted(what, reason.find() ? reason.group(1) : lastLine, log));
  }

  /// PostgreSQL does not run as root. In a user namespace of its own the same process is nobody,
  /// and yet the owner of its files.
  private static List<String> withoutRoot() {
    return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
  }
}
