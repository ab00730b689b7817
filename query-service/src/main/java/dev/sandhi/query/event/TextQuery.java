package dev.sandhi.query.event;

import dev.sandhi.query.http.ParameterReader;
import dev.sandhi.query.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question in words, as search engines take it: all words must be there, `"…"` holds words that
/// stand side by side, `-` leaves out what has the word, `or` parts alternatives.
///
/// Words are folded by the database, where those of the records are: see `records.search_term`.
record TextQuery(List<List<Term>> alternatives) {

  static final int LONGEST = 200;
  private static final int MOST_TERMS = 20;

  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  /// One word, or several that stand side by side.
  record Term(String words, boolean absent) {}

  static @Nullable TextQuery read(ParameterReader reader, @Nullable String q) {
    if (q == null) {
      return null;
    }
    List<List<Term>> alternatives = new ArrayList<>();
    List<Term> all = new ArrayList<>();
    Matcher part = PART.matcher(q);
    while (part.find()) {
      if ("or".equalsIgnoreCase(part.group())) {
        alternatives.add(all);
        all = new ArrayList<>();
      } else {
        String words = part.group(2) == null ? part.group(3) : part.group(2);
        if (WORD.matcher(words).find()) {
          all.add(new Term(words, !part.group(1).isEmpty()));
        }
      }
    }
    alternatives.add(all);
    return checked(reader, q, alternatives);
  }

  private static @Nullable TextQuery checked(
      ParameterReader reader, String q, List<List<Term>> alternatives) {
    if (q.codePointCount(0, q.length()) > LONGEST) {
      reader.refuse("q", "has more than %d characters".formatted(LONGEST));
    } else if (alternatives.stream().mapToInt(List::size).sum() > MOST_TERMS) {
      reader.refuse("q", "has more than %d words".formatted(MOST_TERMS));
    } else if (alternatives.stream().anyMatch(all -> all.stream().allMatch(Term::absent))) {
      reader.refuse("q", "needs a word to look for, on each side of an 'or'");
    }
    return new TextQuery(alternatives);
  }

  /// The `tsquery` that finds it.
  Sql sql() {
    Sql sql = Sql.of("(");
    String or = "";
    for (List<Term> all : alternatives) {
      sql.add(
          or
              + all.stream()
                  .map(term -> (term.absent() ? "!! " : "") + "records.search_term(?)")
                  .collect(Collectors.joining(" && ", "(", ")")),
          all.stream().map(Term::words).toArray());
      or = "|| ";
    }
    return sql.add(")");
  }
}
