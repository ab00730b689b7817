package dev.sandhi.bench.query;

import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The most memory that a service ever took: what lived on in its heap after a collection, and what
/// the process as a whole held, in MB.
record MemoryPeak(long heap, Optional<Long> process) {

  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\((\\d+)M\\)");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /// `collections` is the log that the service keeps of them. Only Linux tells what a process held.
  static MemoryPeak of(TrialProcess service, Path collections) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(service.pid()));
    Optional<Long> process =
        Files.isReadable(status)
            ? numbers(RESIDENT, status).findFirst().map(kilobytes -> kilobytes >> 10)
            : Optional.empty();
    return new MemoryPeak(
        numbers(AFTER_COLLECTION, collections).mapToLong(n -> n).max().orElse(0), process);
  }

  private static Stream<Long> numbers(Pattern pattern, Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> Long.valueOf(found.group(1)));
  }

  @Override
  public String toString() {
    return "after a collection at most %d MB of a heap of 64 MB, the process at most %s MB"
        .formatted(heap, process.map(String::valueOf).orElse("?"));
  }
}
