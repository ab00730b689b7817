package dev.sandhi.chaos;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What must be zero after all faults, and what it is.
record Findings(Map<String, Long> counts) {

  static final String LOST = "acknowledged articles lost";
  static final String GIVEN_UP = "healthy articles given up";
  static final String UNREAD = "articles never read";

  private static final String NEWEST =
      "ingest.article join ingest.article_revision newest"
          + " on newest.article_id = article.id and newest.revision = article.revision";

  /// What the tables and the clients tell.
  static Findings of(Ledger ledger, Load load, Faults faults) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("faults without recovery", (long) faults.unrecovered());
    counts.put("articles never acknowledged", load.unacknowledged());
    counts.put(LOST, load.receipts().missing(ledger.stored()));
    counts.put(
        "texts stored twice",
        ledger.count(
            "(select from ingest.article_revision group by article_id, content_hash"
                + " having count(*) > 1) twice"));
    counts.put("jobs left", ledger.count("ingest.job"));
    counts.put(GIVEN_UP, ledger.count(NEWEST + " where state = 'DEAD'"));
    counts.put(
        UNREAD, ledger.count(NEWEST + " where state not in ('EXTRACTED', 'SET_ASIDE', 'DEAD')"));
    counts.put(
        "readings completed twice",
        ledger.count(
            "(select from chaos.completion group by article_id, revision, engine_version"
                + " having count(*) > 1) twice"));
    counts.put("errors that are no problem", (long) load.improper());
    return new Findings(counts);
  }

  /// Adds where the records differ from those of a run in peace.
  Findings with(Set<String> records, Set<String> inPeace) {
    Set<String> different = new HashSet<>(records);
    different.removeAll(inPeace);
    Set<String> missing = new HashSet<>(inPeace);
    missing.removeAll(records);
    Map<String, Long> all = new LinkedHashMap<>(counts);
    all.put("records other than in peace", (long) different.size() + missing.size());
    return new Findings(all);
  }

  boolean shows(String what) {
    return counts.getOrDefault(what, 0L) > 0;
  }

  boolean isSound() {
    return counts.values().stream().allMatch(count -> count == 0);
  }
}
