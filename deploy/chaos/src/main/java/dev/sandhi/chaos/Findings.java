package dev.sandhi.chaos;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What must be zero after all faults, and what it is.
record Findings(Map<String, Long> counts) {

  private static final String NEWEST =
      "ingest.article join ingest.article_revision newest"
          + " on newest.article_id = article.id and newest.revision = article.revision";

  static Findings of(Ledger ledger, Receipts receipts, Set<String> inPeace, int improper)
      throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("acknowledged articles lost", (long) receipts.missing(ledger.stored()).size());
    counts.put(
        "texts stored twice",
        ledger.count(
            "(select from ingest.article_revision group by article_id, content_hash"
                + " having count(*) > 1) twice"));
    counts.put("jobs left", ledger.count("ingest.job"));
    counts.put("healthy articles given up", ledger.count(NEWEST + " where state = 'DEAD'"));
    counts.put(
        "articles never read",
        ledger.count(NEWEST + " where state not in ('EXTRACTED', 'SET_ASIDE', 'DEAD')"));
    counts.put(
        "readings completed twice",
        ledger.count(
            "(select from chaos.completion group by article_id, revision, engine_version"
                + " having count(*) > 1) twice"));
    counts.put("records other than in peace", different(ledger.records(), inPeace));
    counts.put("errors that are no problem", (long) improper);
    return new Findings(counts);
  }

  boolean isSound() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  private static long different(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.stream().filter(row -> !(one.contains(row) && other.contains(row))).count();
  }
}
