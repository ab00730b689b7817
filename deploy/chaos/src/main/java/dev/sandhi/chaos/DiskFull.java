package dev.sandhi.chaos;

import dev.sandhi.local.Service;
import dev.sandhi.local.TrialBed;
import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The disk of the database fills up, and is made room on again: what was acknowledged is there,
/// and all else was refused.
final class DiskFull {

  private static final int DISK_MEGABYTES = 400;
  private static final int ROOM_MEGABYTES = 24;
  private static final int REFUSALS = 10;
  private static final int MOST_POSTS = 3_000;
  private static final int TEXT_BYTES = 60_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path root;
  private final Report report;
  private final Receipts receipts = new Receipts();
  private final Random random = new Random(1);
  private final HttpClient http = HttpClient.newHttpClient();

  DiskFull(Path root, Report report) {
    this.root = root;
    this.report = report;
  }

  /// True also where there is no small disk to be had, which is said.
  boolean isSurvived() throws IOException, SQLException, InterruptedException {
    Path folder = Files.createTempDirectory("sandhi-disk-full-");
    Path disk = Files.createDirectory(folder.resolve("disk"));
    if (!run(
        "mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", disk.toString())) {
      report.disk("SKIPPED, for no small file system can be mounted here (it takes root)");
      return true;
    }
    try (TrialBed bed = TrialBed.start(root, disk.resolve("postgres"), folder)) {
      return isSurvived(disk, bed);
    } finally {
      run("umount", disk.toString());
    }
  }

  private boolean isSurvived(Path disk, TrialBed bed)
      throws IOException, SQLException, InterruptedException {
    TrialProcess ingest =
        bed.add(Service.INGEST, "ingest", Map.of("SANDHI_DISPATCH_ENABLED", "false"));
    bed.startServices();
    Path ballast = disk.resolve("ballast");
    leaveRoom(disk, ballast);
    int refused = 0;
    int posts = 0;
    while (refused < REFUSALS && posts++ < MOST_POSTS) {
      refused += post(ingest.address()) ? 0 : 1;
    }
    Files.delete(ballast);
    if (!bed.postgres().isRunning()) {
      bed.postgres().start();
    }
    long freed = System.nanoTime();
    while (!post(ingest.address()) && System.nanoTime() - freed < PATIENCE.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    double recovery = (System.nanoTime() - freed) / 1e9;
    Set<String> lost = receipts.missing(new Ledger(bed.database()).stored());
    report.disk(
        ("%d acknowledged, %d refused while it was full, first success %.1f s after it was freed,"
                + " %d lost")
            .formatted(receipts.count(), refused, recovery, lost.size()));
    return lost.isEmpty() && refused == REFUSALS && recovery < PATIENCE.toSeconds();
  }

  private static void leaveRoom(Path disk, Path ballast) throws IOException {
    long left = Files.getFileStore(disk).getUsableSpace() - ((long) ROOM_MEGABYTES << 20);
    byte[] megabyte = new byte[1 << 20];
    try (var out = Files.newOutputStream(ballast)) {
      for (; left > 0; left -= megabyte.length) {
        out.write(megabyte);
      }
    }
  }

  /// Texts that cannot be packed. Refused means a problem that says to come back.
  private boolean post(URI ingest) throws InterruptedException {
    byte[] noise = new byte[TEXT_BYTES];
    random.nextBytes(noise);
    String text = "text " + Base64.getEncoder().encodeToString(noise);
    HttpRequest request =
        HttpRequest.newBuilder(ingest.resolve("/v1/articles"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"text\":\"" + text + "\"}", StandardCharsets.UTF_8))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 201) {
        return false;
      }
      String id = response.body().replaceAll(".*\"id\":\"(art_[0-9a-z]+)\".*", "$1");
      receipts.add(id, text);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
