package dev.sandhi.extract.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What curators said of reports, in the order in which they said it. Of two that concern the same
/// reports the later holds.
public record Constraints(List<Rule> rules) {

  public static final Constraints NONE = new Constraints(List.of());

  public Constraints {
    rules = List.copyOf(rules);
  }

  /// Each of the ones and each of the others, by their ids, tell of one event, or they do not.
  public record Rule(boolean together, Set<String> ones, Set<String> others) {

    private boolean concerns(String report) {
      return ones.contains(report) || others.contains(report);
    }

    private boolean concerns(String one, String other) {
      return ones.contains(one) && others.contains(other)
          || ones.contains(other) && others.contains(one);
    }
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /// Whether anybody said anything of a report.
  boolean concern(Account account) {
    return rules.stream().anyMatch(rule -> rule.concerns(account.id()));
  }

  /// Whether the two belong together; empty where nobody said anything.
  Optional<Boolean> verdict(Account one, Account other) {
    return rules.reversed().stream()
        .filter(rule -> rule.concerns(one.id(), other.id()))
        .findFirst()
        .map(Rule::together);
  }
}
