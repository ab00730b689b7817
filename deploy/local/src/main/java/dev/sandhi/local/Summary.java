package dev.sandhi.local;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.Meeting;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/// What a visitor is shown once everything is up: the records, and where to go from there.
final class Summary {

  private final Screen screen;
  private final JsonHttp http;
  private final Wiring wiring;

  Summary(Screen screen, JsonHttp http, Wiring wiring) {
    this.screen = screen;
    this.http = http;
    this.wiring = wiring;
  }

  /// `where` says where the data are kept.
  void print(String where) throws IOException {
    URI meetings = wiring.address(Service.QUERY).resolve("/v1/meetings");
    URI agreements = wiring.address(Service.QUERY).resolve("/v1/agreements");
    Records<Meeting> met = Records.newest(http, meetings, Meeting.class);
    Records<Agreement> agreed = Records.newest(http, agreements, Agreement.class);
    print("Meetings", RecordTable.meetings(met.records()), met.more(), meetings);
    print("Agreements", RecordTable.agreements(agreed.records()), agreed.more(), agreements);
    screen.line("");
    screen.line(
        "–  the text does not tell    ?  its words give no date    !  it contradicts itself");
    screen.line("");
    screen.line("Swagger UI, to try each API out:");
    screen.line("  records out   " + swagger(Service.QUERY));
    screen.line("  articles in   " + swagger(Service.INGEST));
    screen.line("  extraction    " + swagger(Service.EXTRACT));
    screen.line("The data are kept in " + where + ". Ctrl-C stops everything.");
  }

  private void print(String title, List<String> lines, boolean more, URI collection) {
    screen.line("");
    screen.line(title);
    lines.forEach(line -> screen.line("  " + line));
    if (more) {
      screen.line("  … and more at " + collection);
    }
  }

  private String swagger(Service service) {
    return "http://localhost:" + wiring.port(service) + "/q/swagger-ui";
  }
}
