package dev.sandhi.bench.events;

import dev.sandhi.local.Database;
import dev.sandhi.local.Service;
import dev.sandhi.local.TrialBed;
import dev.sandhi.local.TrialProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./sandhi bench events [SIZE...]`: what it costs to join the reports of an article into so many
/// events, beside what it costs to join them into the first number of them.
public final class EventBench {

  private static final List<Integer> SIZES = List.of(10_000, 1_000_000);

  private EventBench() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    Path root = Path.of(System.getProperty("sandhi.root", ""));
    List<Integer> sizes =
        arguments.length == 0
            ? SIZES
            : Arrays.stream(arguments).map(Integer::valueOf).sorted().toList();
    Path folder = Files.createTempDirectory("sandhi-bench-events-");
    try (TrialBed bed = TrialBed.start(root, folder.resolve("postgres"), folder)) {
      TrialProcess extract = bed.add(Service.EXTRACT, "extract", Map.of());
      bed.startServices();
      measure(bed.database(), new Probes(root, extract.address()), sizes);
    }
    System.exit(0);
  }

  private static void measure(Database database, Probes probes, List<Integer> sizes)
      throws Exception {
    probes.put("w");
    Filler filler = new Filler(database);
    probes.takeBack("w");
    double first = 0;
    for (int size : sizes) {
      filler.fillTo(size);
      probes.put("w" + size);
      probes.takeBack("w" + size);
      Probes.Times times = probes.put("p" + size);
      probes.takeBack("p" + size);
      first = first == 0 ? times.median() : first;
      System.out.printf(
          "%,9d events: an article with reports takes %.1f ms (median), %.1f ms (p95); %.2f times"
              + " the first%n",
          size, times.median(), times.p95(), times.median() / first);
    }
  }
}
