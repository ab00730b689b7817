package dev.sandhi.extract.joining;

import dev.sandhi.extract.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reports of different articles that say the same of an event, as those of an agency's copies do.
/// Each is as like to another report as the first of them is, so hundreds are compared like one.
final class Chorus {

  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Account> byArticle = new HashMap<>();

  /// Who sings together: those that say the same, each of another article; what an article says
  /// again has the next number. A report that stands alone does by its id.
  private record Part(Object words, int number) {}

  private record Said(Object words, String articleId) {}

  /// In the order of their founders, each with its founder first. A report that a curator spoke of
  /// stands alone, and so does one that is not even like another that says the same.
  static List<Chorus> of(Collection<Account> accounts, Constraints constraints) {
    Map<Part, Chorus> parts = new LinkedHashMap<>();
    Map<Said, Integer> times = new HashMap<>();
    for (Account account : accounts.stream().sorted(Account.FOUNDER_FIRST).toList()) {
      Part part = new Part(account.id(), 0);
      if (!constraints.concern(account)) {
        Said said = new Said(account.content(), account.articleId());
        Part shared = new Part(account.content(), times.merge(said, 1, Integer::sum));
        Chorus chorus = parts.get(shared);
        part = chorus == null || Joining.areAlike(chorus.first(), account) ? shared : part;
      }
      parts.computeIfAbsent(part, _ -> new Chorus()).add(account);
    }
    return List.copyOf(parts.values());
  }

  static Chorus solo(Account account) {
    Chorus solo = new Chorus();
    solo.add(account);
    return solo;
  }

  private void add(Account account) {
    accounts.add(account);
    byArticle.put(account.articleId(), account);
  }

  List<Account> accounts() {
    return accounts;
  }

  Account first() {
    return accounts.getFirst();
  }

  EventType type() {
    return first().type();
  }

  int size() {
    return accounts.size();
  }

  /// Whether one article tells of both.
  boolean sharesArticleWith(Chorus other) {
    return !Collections.disjoint(byArticle.keySet(), other.byArticle.keySet());
  }

  /// Whether an index would find the one by the other.
  boolean mayBeLike(Chorus other) {
    return type() == other.type() && !Collections.disjoint(first().keys(), other.first().keys());
  }

  /// How alike any two of their reports are; empty where two of them cannot tell of one event, as
  /// it may be of those that one article tells.
  OptionalDouble likeness(Chorus other) {
    Likeness likeness = Likeness.of(type());
    OptionalDouble points = OptionalDouble.empty();
    for (Account theirs : other.accounts) {
      @Nullable Account mine = byArticle.get(theirs.articleId());
      if (mine != null) {
        points = likeness.of(mine, theirs);
        if (points.isEmpty()) {
          return points;
        }
      }
    }
    for (Account mine : accounts) {
      for (Account theirs : other.accounts) {
        if (!mine.isOfSameArticle(theirs)) {
          return likeness.of(mine, theirs);
        }
      }
    }
    return points;
  }
}
