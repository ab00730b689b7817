package dev.sandhi.query.event;

import dev.sandhi.query.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which events are asked for: all that meet every condition, and of each condition any value. A
/// parameter that is not given sets none.
public final class Conditions {

  /// What the index of `e.search` is asked: at any time, and, where it knows codes by month and
  /// year, in one of the [Windows].
  private record Term(Sql anytime, Sql inWindow) {

    static Term of(Sql anytime) {
      return new Term(anytime, anytime);
    }

    boolean isCoded() {
      return inWindow != anytime;
    }
  }

  private final String type;
  private final Sql filters;
  private final Sql indexed = new Sql();
  private final List<Term> terms = new ArrayList<>();
  private final List<String> canonical = new ArrayList<>();

  Conditions(EventType<?> type) {
    this.type = type.name();
    this.filters = Sql.of("e.type = ?", type.name());
    canonical.add(type.name());
  }

  /// The condition has one question mark, which stands for all values as an array.
  Conditions anyOf(String name, Collection<?> values, String condition) {
    return add(name, values, filters, all(condition, values));
  }

  /// The same of codes; the index of `e.search` has them with this mark.
  Conditions anyCode(String name, Collection<?> codes, String condition, String mark) {
    if (!codes.isEmpty()) {
      terms.add(
          new Term(
              all("records.any_term('%s', ?)".formatted(mark), codes),
              all(
                  """
                  string_agg(quote_literal('%s' || code || word), ' | ')::tsquery
                  from unnest(?::text[]) code, unnest(windows.words) word\
                  """
                      .formatted(mark),
                  codes)));
    }
    return add(name, codes, indexed, all(condition, codes));
  }

  /// The condition has one question mark, which stands for one of the values.
  Conditions eachOf(String name, Collection<String> values, String condition) {
    return add(name, values, filters, each(condition, values, "or "));
  }

  /// The same; the term, which has such a question mark too, says just this to the index of
  /// `e.search`.
  Conditions eachOf(String name, Collection<String> values, String condition, String term) {
    if (!values.isEmpty()) {
      terms.add(Term.of(each(term, values, "|| ")));
    }
    return add(name, values, indexed, each(condition, values, "or "));
  }

  Conditions given(String name, @Nullable Object value, String condition) {
    if (value != null) {
      filters.add("and " + condition, value);
      canonical.add(name + "=" + value);
    }
    return this;
  }

  Conditions and(String name, Object value, Sql condition) {
    filters.add("and").add(condition);
    canonical.add(name + "=" + value);
    return this;
  }

  /// Words that only the index of `e.search` knows.
  Conditions saying(TextQuery text) {
    terms.add(Term.of(text.sql()));
    indexed.add("and e.search @@").add(text.sql());
    canonical.add("q=" + text);
    return this;
  }

  /// The condition of SQL on `records.event e`.
  public Sql where() {
    return new Sql().add(filters).add(indexed);
  }

  /// The sort of event, as `records.event` tells it.
  String type() {
    return type;
  }

  /// Whether there is anything that the index of `e.search` can find.
  boolean hasTerms() {
    return !terms.isEmpty();
  }

  /// What the index of `e.search` finds in one of the [Windows]. Where those are coded, what is
  /// asked of codes is asked of this window only; then the words of the window need not be asked
  /// for.
  Sql termsInWindow() {
    Sql worded =
        Sql.of("array_to_string(windows.words, ' | ')::tsquery &&").add(each(Term::anytime));
    return terms.stream().anyMatch(Term::isCoded)
        ? Sql.of("e.search @@ (case when windows.coded then")
            .add(each(Term::inWindow))
            .add("else")
            .add(worded)
            .add("end)")
        : Sql.of("e.search @@ (").add(worded).add(")");
  }

  /// All terms; as a query of its own each is made once, and not for every window, where it says
  /// the same for all.
  private Sql each(Function<Term, Sql> said) {
    Sql all = new Sql();
    String before = "";
    for (Term term : terms) {
      all.add(before + "(select").add(said.apply(term)).add(")");
      before = "&& ";
    }
    return all;
  }

  /// What is left to ask of events that [#termsInWindow] has found.
  Sql beside() {
    return filters;
  }

  /// The filters in words that are the same however they were written; a cursor is bound to them.
  public String canonical() {
    return canonical.toString();
  }

  private Conditions add(String name, Collection<?> values, Sql to, Sql condition) {
    if (!values.isEmpty()) {
      to.add("and").add(condition);
      canonical.add(name + "=" + values);
    }
    return this;
  }

  private static Sql all(String condition, Collection<?> values) {
    return Sql.of(condition, (Object) values.stream().map(String::valueOf).toArray(String[]::new));
  }

  private static Sql each(String condition, Collection<String> values, String or) {
    Sql any = Sql.of("(");
    String before = "";
    for (String value : values) {
      any.add(before + condition, value);
      before = or;
    }
    return any.add(")");
  }
}
