package dev.sandhi.extract.event;

import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.common.record.Evidence;
import dev.sandhi.common.record.FieldSupport;
import dev.sandhi.common.record.FieldSupport.Decision;
import dev.sandhi.common.record.OtherValue;
import dev.sandhi.extract.engine.frame.Frame;
import dev.sandhi.extract.engine.frame.FrameLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Statuses that clauses of an article say beside the one of its report, as where a pact is called
/// new and, further down, renewed. The rule that a quote names says which status that is.
final class SaidStatuses {

  private static final Map<String, String> BY_RULE = byRule();

  private SaidStatuses() {}

  private static Map<String, String> byRule() {
    Map<String, String> statuses = new HashMap<>();
    for (Frame frame : FrameLoader.load()) {
      if (frame.says().status() == AgreementStatus.RENEWED) {
        statuses.put(frame.frame(), AgreementStatus.RENEWED.name());
      }
    }
    return statuses;
  }

  /// Whether a quote says another status than this one.
  static boolean contradicts(Evidence quote, String status) {
    return said(quote).filter(said -> !said.equals(status)).isPresent();
  }

  private static Optional<String> said(Evidence quote) {
    return quote.field().equals(Life.FIELD)
        ? Optional.ofNullable(BY_RULE.get(quote.rule()))
        : Optional.empty();
  }

  /// The account of a status, with what is said beside it.
  static FieldSupport beside(
      FieldSupport support, String status, List<Telling> tellings, Sources sources) {
    Map<String, List<Telling>> said = new TreeMap<>();
    Map<String, Evidence> quotes = new TreeMap<>();
    for (Telling telling : tellings) {
      for (Evidence quote : telling.asReport().evidence()) {
        if (contradicts(quote, status) && contradicts(quote, telling.status())) {
          String other = said(quote).orElseThrow();
          said.computeIfAbsent(other, _ -> new ArrayList<>()).add(telling);
          quotes.putIfAbsent(other, quote);
        }
      }
    }
    if (said.isEmpty()) {
      return support;
    }
    List<OtherValue> others = new ArrayList<>(support.others());
    said.forEach((other, by) ->
        others.add(
            new OtherValue(
                other,
                sources.count(by),
                by.stream().map(telling -> telling.report().id()).distinct().sorted().toList(),
                quotes.get(other))));
    boolean within = support.decidedBy() == Decision.UNCONTESTED;
    return new FieldSupport(
        support.independentReports(),
        support.reports(),
        within ? Decision.WITHIN_REPORT : support.decidedBy(),
        support.why(),
        others);
  }
}
