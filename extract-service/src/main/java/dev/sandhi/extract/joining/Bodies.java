package dev.sandhi.extract.joining;

import dev.sandhi.extract.engine.lexicon.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Bodies with the countries that they are made of. Of who meets there one report tells the body,
/// another its members, and a third the body and the member that matters to its readers.
final class Bodies {

  /// Two of three or four may meet by themselves, so a body of few is told by most of them.
  private static final double MOST = 0.5;

  private static final Map<String, Set<String>> MEMBERS = members();

  private Bodies() {}

  /// These parties as one may tell them in short, with a body for its members, where it is named
  /// beside them or most of them are there.
  static Set<Set<String>> shortened(Set<String> parties) {
    Set<Set<String>> shortened = new HashSet<>();
    MEMBERS.forEach((body, members) -> {
      if (parties.contains(body) || areMost(members, parties)) {
        Set<String> told = new HashSet<>(parties);
        told.removeAll(members);
        told.add(body);
        shortened.add(Set.copyOf(told));
      }
    });
    return Set.copyOf(shortened);
  }

  private static boolean areMost(Set<String> members, Set<String> parties) {
    return members.stream().filter(parties::contains).count() > MOST * members.size();
  }

  private static Map<String, Set<String>> members() {
    Map<String, Set<String>> members = new HashMap<>();
    for (Tsv.Row row :
        Tsv.read("lexicon/bodies.tsv", "code", "latin", "kind", "names", "members")) {
      if (row.values(4).size() > 2) {
        members.put(row.cell(0), Set.copyOf(row.values(4)));
      }
    }
    return Map.copyOf(members);
  }
}
