package dev.sandhi.query.format;

import dev.sandhi.common.record.EventDate;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.PartialDate;
import dev.sandhi.common.record.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An event as dyads of CAMEO, tab-separated: a line for each ordered pair of its parties. A visit
/// goes from guest to host, and back as the host's reception.
final class Cameo {

  static final String HEAD =
      Stream.of(
              "sandhi_id",
              "date",
              "source",
              "target",
              "cameo",
              "root",
              "quad",
              "article",
              "start",
              "end",
              "url")
          .collect(Collectors.joining("\t", "", "\n"));

  private Cameo() {}

  static String lines(EventRecord event) {
    EventCode code = EventCode.of(event);
    Predicate<String> host = Actor.isHost(event);
    StringBuilder lines = new StringBuilder();
    for (String source : event.parties()) {
      for (String target : event.parties()) {
        boolean visit = code.cameo().equals(EventCode.VISITS);
        // Two guests of one host did not visit each other.
        if (!source.equals(target) && (!visit || host.test(source) != host.test(target))) {
          String cameo = visit && host.test(source) ? EventCode.HOSTS : code.cameo();
          lines.append(line(event, source, target, cameo, code.root().quadrant()));
        }
      }
    }
    return lines.toString();
  }

  private static String line(
      EventRecord event, String source, String target, String cameo, int quadrant) {
    Optional<Evidence> first = event.evidence().stream().findFirst();
    return Stream.of(
            event.id(),
            Optional.ofNullable(event.date())
                .map(EventDate::start)
                .map(PartialDate::iso)
                .orElse(""),
            Actor.alpha3(source),
            Actor.alpha3(target),
            cameo,
            cameo.substring(0, 2),
            Integer.toString(quadrant),
            first.map(Evidence::articleId).orElse(""),
            first.map(evidence -> Integer.toString(evidence.start())).orElse(""),
            first.map(evidence -> Integer.toString(evidence.end())).orElse(""),
            url(event.reports()))
        .map(Cameo::plain)
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String url(List<Report> reports) {
    return reports.stream().map(Report::url).flatMap(Stream::ofNullable).findFirst().orElse("");
  }

  private static String plain(@Nullable String value) {
    return value == null ? "" : value.replaceAll("[\\t\\r\\n]", " ");
  }
}
