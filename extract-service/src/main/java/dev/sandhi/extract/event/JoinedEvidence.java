package dev.sandhi.extract.event;

import dev.sandhi.common.record.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of all reports that support what the joined record says, a few for each value. Where a
/// report counts a value at another place of its list, the pointer is that of the record.
final class JoinedEvidence {

  /// Quotes of each value.
  static final int MOST = 5;

  private static final Pattern MEMBER = Pattern.compile("(/[a-z]+)/(\\d+)(/.*)?");

  private final BiFunction<Telling, String, Boolean> backs;
  private final Map<String, BiFunction<Telling, Integer, @Nullable String>> members =
      new HashMap<>();

  /// `backs` tells whether a report agrees with the value of a field.
  JoinedEvidence(BiFunction<Telling, String, Boolean> backs) {
    this.backs = backs;
  }

  /// How the members of a list are found: from their place in a report to their pointer.
  JoinedEvidence list(String field, BiFunction<Telling, Integer, @Nullable String> pointer) {
    members.put(field, pointer);
    return this;
  }

  List<Evidence> of(List<Telling> tellings) {
    Map<String, Integer> counts = new HashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Telling telling : tellings) {
      for (Evidence quote : telling.asReport().evidence()) {
        String field = pointer(telling, quote.field());
        if (field != null && counts.merge(field, 1, Integer::sum) <= MOST) {
          evidence.add(at(field, quote));
        }
      }
    }
    return evidence;
  }

  private @Nullable String pointer(Telling telling, String field) {
    Matcher member = MEMBER.matcher(field);
    if (!member.matches() || !members.containsKey(member.group(1))) {
      return Boolean.TRUE.equals(backs.apply(telling, field)) ? field : null;
    }
    String at = members.get(member.group(1)).apply(telling, Integer.valueOf(member.group(2)));
    return at == null ? null : at + (member.group(3) == null ? "" : member.group(3));
  }

  private static Evidence at(String field, Evidence quote) {
    return new Evidence(
        quote.articleId(), field, quote.quote(), quote.start(), quote.end(), quote.rule());
  }
}
