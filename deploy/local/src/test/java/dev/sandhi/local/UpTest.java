package dev.sandhi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./sandhi up` as its caller meets it: a process with an environment, output and signals.
class UpTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern ID = Pattern.compile("(?:mtg|agr)_[0-9a-z]+");

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void choosePortsOfItsOwn() throws IOException {
    environment.put("SANDHI_DIR", folder.resolve("data").toString());
    environment.put(Settings.POSTGRES_PORT_VARIABLE, Integer.toString(Ports.free()));
    for (Service service : Service.values()) {
      environment.put(service.portVariable(), Integer.toString(Ports.free()));
    }
  }

  @AfterEach
  void leaveNothingRunning() throws InterruptedException {
    for (Process up : started) {
      up.destroy();
      assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// One story, for each start takes long: a good day, its end, a crash, the death of a service.
  @Test
  void showsTheRecordsKeepsThemAndLeavesNothingRunning() throws Exception {
    Process first = up("first");
    String shown = shown(first, "first");
    assertThat(shown)
        .contains("Meetings", "Agreements")
        .contains(environment.get("SANDHI_QUERY_PORT") + "/q/swagger-ui");
    assertThat(ids(shown)).hasSizeGreaterThan(5);
    refusesToRunTwice();
    stopsWhenItIsTold(first);

    Process second = up("second");
    assertThat(ids(shown(second, "second"))).isEqualTo(ids(shown));
    List<ProcessHandle> orphans = second.children().toList();
    second.destroyForcibly().waitFor();
    assertThat(orphans).hasSize(3).allMatch(ProcessHandle::isAlive);

    Process third = up("third");
    assertThat(ids(shown(third, "third"))).isEqualTo(ids(shown));
    assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    stopsWhenAServiceDies(third);
  }

  private void refusesToRunTwice() throws Exception {
    Process another = up("another");
    assertThat(another.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(another.exitValue()).isEqualTo(1);
    assertThat(output("another"))
        .isEqualTo(
            "sandhi: is up already, with the data in " + environment.get("SANDHI_DIR") + "\n");
  }

  /// SIGTERM takes the same way as SIGINT, which whoever runs the tests may have had ignored.
  private void stopsWhenItIsTold(Process up) throws Exception {
    List<ProcessHandle> children = up.children().toList();
    assertThat(children).hasSize(3);
    up.destroy();
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output("first")).endsWith("Everything is stopped; the data are kept.\n");
    assertNothingRuns(children);
  }

  private void stopsWhenAServiceDies(Process up) throws Exception {
    List<ProcessHandle> children = up.children().toList();
    assertThat(children.getFirst().destroyForcibly()).isTrue();
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isEqualTo(1);
    assertThat(output("third")).containsPattern("sandhi: \\S+-service ended with status 137");
    assertNothingRuns(children);
  }

  private void assertNothingRuns(List<ProcessHandle> children) {
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.resolve("data/postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    for (String variable : List.of("SANDHI_EXTRACT_PORT", Settings.POSTGRES_PORT_VARIABLE)) {
      int port = Integer.parseInt(environment.get(variable));
      try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        assertThat(refusal())
            .contains("port " + port)
            .contains("taken")
            .contains(variable + " chooses another port");
      }
    }
  }

  @Test
  void saysThatItMayNotWrite() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    environment.put("SANDHI_DIR", file.resolve("data").toString());

    assertThat(refusal()).contains("may not write to " + file.resolve("data"));
  }

  @Test
  void saysThatADatabaseOfOnesOwnRefuses() throws Exception {
    environment.put("SANDHI_DB_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/sandhi");
    environment.put("SANDHI_DB_OWNER", "owner");
    environment.put("SANDHI_DB_OWNER_PASSWORD", "secret");

    assertThat(refusal()).contains("PostgreSQL at jdbc:postgresql://127.0.0.1").contains("refused");
  }

  @Test
  void saysWhyAServiceDidNotStart() throws Exception {
    environment.put("SANDHI_JAVA_OPTIONS", " -Xmx128m  -XX:NoSuchOption ");

    Process up = up("misled");
    assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(up.exitValue()).isEqualTo(1);
    assertThat(output("misled")).contains("-service ended with status 1").contains("NoSuchOption");
  }

  /// The last thing said by one that refuses to run; one line, and nothing is left running.
  private String refusal() throws Exception {
    Process refusing = up("refusing");
    assertThat(refusing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(refusing.exitValue()).isEqualTo(1);
    List<String> said =
        output("refusing").lines().filter(line -> line.startsWith("sandhi: ")).toList();
    assertThat(said).hasSize(1);
    assertThat(output("refusing").lines()).last().isEqualTo(said.getFirst());
    return said.getFirst();
  }

  private Process up(String name) throws IOException {
    Path target = Project.deploy().resolve("local/target");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dsandhi.root=" + Project.root(),
            "-cp",
            target.resolve("classes") + ":" + System.getProperty("java.class.path"),
            Up.class.getName());
    builder.environment().putAll(environment);
    Process up = builder.redirectErrorStream(true).redirectOutput(log(name).toFile()).start();
    started.add(up);
    return up;
  }

  /// What is shown once everything is up.
  private String shown(Process up, String name) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!output(name).contains("Ctrl-C stops everything")) {
      assertThat(up.isAlive()).as(output(name)).isTrue();
      assertThat(Instant.now()).as(output(name)).isBefore(deadline);
      Thread.sleep(200);
    }
    return output(name);
  }

  private static List<String> ids(String shown) {
    return ID.matcher(shown).results().map(MatchResult::group).toList();
  }

  private Path log(String name) {
    return folder.resolve(name + ".txt");
  }

  private String output(String name) throws IOException {
    return Files.readString(log(name), StandardCharsets.UTF_8);
  }
}
