package dev.sandhi.extract.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts reports into groups that tell of one event each.
///
/// Reports that say the same come together first. Then the pairs that are alike enough are taken
/// with the most alike first, and each joins the groups of its two, unless any two of their reports
/// cannot tell of one event, or the groups are too unlike as a whole. Reports of one step say most
/// about that: a step is compared with its like where both groups tell of it. Where they tell of
/// none in common, an article that tells of a step of each is enough. What curators said comes
/// before all that.
public final class Joining {

  /// Groups may be less alike on average than the pair that joins them, by so many points.
  private static final double BRIDGE = 3;

  /// Two choices are as good where so little speaks for one.
  private static final double AS_LIKE = 0.25;

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparing((Edge edge) -> !edge.ordered)
          .thenComparing(Comparator.comparingDouble((Edge edge) -> edge.points).reversed())
          .thenComparing(Edge::one)
          .thenComparing(Edge::other);

  private final List<Chorus> choruses;
  private final Constraints constraints;

  /// For each chorus those before it, as far as anybody asked for them: most have nothing in
  /// common.
  private final Pair[][] pairs;

  private final int[] groups;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Set<Attempt> failed = new HashSet<>();

  private Joining(List<Chorus> choruses, Constraints constraints) {
    this.choruses = choruses;
    this.constraints = constraints;
    this.groups = new int[choruses.size()];
    this.pairs = new Pair[choruses.size()][];
    for (int i = 0; i < choruses.size(); i++) {
      groups[i] = i;
      pairs[i] = new Pair[i];
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  /// Two groups, as many as they were: they only grow, and what failed once fails until then.
  private record Attempt(int one, int ones, int other, int others) {}

  /// What is known of two choruses: what a curator said, and how alike they are.
  private static final class Pair {

    private final Chorus one;
    private final Chorus other;
    private final Optional<Boolean> verdict;
    private @Nullable OptionalDouble points;

    Pair(Chorus one, Chorus other, Constraints constraints) {
      this.one = one;
      this.other = other;
      this.verdict = constraints.verdict(one.first(), other.first());
    }

    OptionalDouble points() {
      OptionalDouble known = points;
      if (known == null) {
        boolean apart = one.type() != other.type() || isForbidden();
        known = apart ? OptionalDouble.empty() : one.likeness(other);
        points = known;
      }
      return known;
    }

    boolean isAlike() {
      if (verdict.isPresent()) {
        return isOrdered() && one.type() == other.type();
      }
      return one.mayBeLike(other)
          && points().orElse(Double.NEGATIVE_INFINITY) >= Likeness.of(one.type()).enough();
    }

    boolean isOrdered() {
      return verdict.equals(Optional.of(true));
    }

    boolean isForbidden() {
      return verdict.equals(Optional.of(false));
    }
  }

  private record Edge(boolean ordered, double points, int one, int other) {

    int beside(int chorus) {
      return chorus == one ? other : one;
    }
  }

  /// The groups, each with its founder first, in the order of their founders.
  public static List<List<Account>> join(Collection<Account> accounts, Constraints constraints) {
    return new Joining(Chorus.of(accounts, constraints), constraints).join();
  }

  /// Whether two reports would be joined, were there no others.
  public static boolean areAlike(Account one, Account other, Constraints constraints) {
    return new Pair(Chorus.solo(one), Chorus.solo(other), constraints).isAlike();
  }

  static boolean areAlike(Account one, Account other) {
    return areAlike(one, other, Constraints.NONE);
  }

  private List<List<Account>> join() {
    for (Edge edge : edges()) {
      int one = Math.min(groups[edge.one], groups[edge.other]);
      int other = Math.max(groups[edge.one], groups[edge.other]);
      if (one != other && (edge.ordered || !failed.contains(attempt(one, other)))) {
        if (mayJoin(edge)) {
          merge(one, other);
        } else {
          failed.add(attempt(one, other));
        }
      }
    }
    return groups();
  }

  private Attempt attempt(int one, int other) {
    return new Attempt(one, members.get(one).size(), other, members.get(other).size());
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!constraints.isEmpty() || choruses.get(i).mayBeLike(choruses.get(j))) {
          Pair pair = pair(i, j);
          if (pair.isAlike()) {
            edges.add(new Edge(pair.isOrdered(), pair.points().orElse(0), j, i));
          }
        }
      }
    }
    edges.removeAll(doubtful(edges));
    edges.sort(STRONGEST_FIRST);
    return edges;
  }

  /// The pairs of a report without a date with each of two that it is as like to, and that cannot
  /// tell of one event. Nobody can say which of them it tells of, so it stands apart.
  private Set<Edge> doubtful(List<Edge> edges) {
    Map<Integer, List<Edge>> undated = new HashMap<>();
    for (Edge edge : edges) {
      for (int chorus : List.of(edge.one, edge.other)) {
        if (!edge.ordered && !choruses.get(chorus).first().isDated()) {
          undated.computeIfAbsent(chorus, _ -> new ArrayList<>()).add(edge);
        }
      }
    }
    Set<Edge> doubtful = new HashSet<>();
    undated.forEach((chorus, choices) -> {
      for (Edge edge : choices) {
        if (choices.stream().anyMatch(rival -> areRivals(chorus, edge, rival))) {
          doubtful.add(edge);
        }
      }
    });
    return doubtful;
  }

  private boolean areRivals(int chorus, Edge edge, Edge rival) {
    if (rival.equals(edge) || rival.points < edge.points - AS_LIKE) {
      return false;
    }
    Pair others = pair(edge.beside(chorus), rival.beside(chorus));
    return !others.isOrdered() && others.points().isEmpty();
  }

  private Pair pair(int one, int other) {
    int first = Math.min(one, other);
    int last = Math.max(one, other);
    Pair known = pairs[last][first];
    if (known == null) {
      known = new Pair(choruses.get(first), choruses.get(last), constraints);
      pairs[last][first] = known;
    }
    return known;
  }

  private boolean mayJoin(Edge edge) {
    Mean all = new Mean();
    Mean sameStep = new Mean();
    for (int i : members.get(groups[edge.one])) {
      for (int j : members.get(groups[edge.other])) {
        OptionalDouble points = points(i, j);
        if (pair(i, j).isForbidden() || points.isEmpty() && !edge.ordered) {
          return false;
        }
        long weight = (long) choruses.get(i).size() * choruses.get(j).size();
        all.add(points.orElse(0), weight);
        if (choruses.get(i).first().stage().equals(choruses.get(j).first().stage())) {
          sameStep.add(points.orElse(0), weight);
        }
      }
    }
    double enough = Likeness.of(choruses.get(edge.one).type()).enough() - BRIDGE;
    boolean vouched = sameStep.isEmpty() && isOfOneArticle(edge);
    return edge.ordered || vouched || sameStep.orElse(all).value() >= enough;
  }

  /// An article that tells of two steps vouches for their being of one event.
  private boolean isOfOneArticle(Edge edge) {
    return choruses.get(edge.one).sharesArticleWith(choruses.get(edge.other));
  }

  /// The mean of points, each of so many pairs of reports.
  private static final class Mean {

    private double sum;
    private long weight;

    void add(double points, long pairs) {
      sum += points * pairs;
      weight += pairs;
    }

    boolean isEmpty() {
      return weight == 0;
    }

    Mean orElse(Mean other) {
      return weight == 0 ? other : this;
    }

    double value() {
      return sum / weight;
    }
  }

  /// How alike two choruses are. A report that a curator put with others is as alike as the most
  /// alike of these, for what it says itself was found to be no hindrance.
  private OptionalDouble points(int one, int other) {
    OptionalDouble most = pair(one, other).points();
    for (int i : putWith(one)) {
      for (int j : putWith(other)) {
        OptionalDouble points = pair(i, j).points();
        if (points.orElse(Double.NEGATIVE_INFINITY) > most.orElse(Double.NEGATIVE_INFINITY)) {
          most = points;
        }
      }
    }
    return most;
  }

  /// A chorus, and those of its group that a curator put with it.
  private List<Integer> putWith(int chorus) {
    return constraints.isEmpty()
        ? List.of(chorus)
        : members.get(groups[chorus]).stream()
            .filter(i -> i == chorus || pair(i, chorus).isOrdered())
            .toList();
  }

  private void merge(int one, int other) {
    for (int chorus : members.get(other)) {
      groups[chorus] = one;
    }
    members.get(one).addAll(members.get(other));
    members.get(one).sort(null);
    members.get(other).clear();
  }

  private List<List<Account>> groups() {
    return members.stream()
        .filter(group -> !group.isEmpty())
        .map(group ->
            group.stream()
                .flatMap(chorus -> choruses.get(chorus).accounts().stream())
                .sorted(Account.FOUNDER_FIRST)
                .toList())
        .toList();
  }
}
