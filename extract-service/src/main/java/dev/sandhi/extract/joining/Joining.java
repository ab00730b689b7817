package dev.sandhi.extract.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts reports into groups that tell of one event each.
///
/// Reports that say the same come together first. Then the pairs that are alike enough are taken
/// with the most alike first, and each joins the groups of its two, unless any two of their reports
/// cannot tell of one event, or the groups are too unlike as a whole. Reports of one step say most
/// about that: a step is compared with its like where both groups tell of it. What curators said
/// comes before all that.
public final class Joining {

  /// Groups may be less alike on average than the pair that joins them, by so many points.
  private static final double BRIDGE = 3;

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparing((Edge edge) -> !edge.ordered)
          .thenComparing(Comparator.comparingDouble((Edge edge) -> edge.points).reversed())
          .thenComparing(Edge::one)
          .thenComparing(Edge::other);

  private final List<Chorus> choruses;
  private final Pair[][] pairs;
  private final int[] groups;

  /// Whether a curator put any together.
  private boolean ordered;

  private Joining(List<Chorus> choruses, Constraints constraints) {
    this.choruses = choruses;
    this.groups = new int[choruses.size()];
    this.pairs = new Pair[choruses.size()][choruses.size()];
    for (int i = 0; i < choruses.size(); i++) {
      groups[i] = i;
      for (int j = 0; j < i; j++) {
        pairs[i][j] = new Pair(choruses.get(j), choruses.get(i), constraints);
        pairs[j][i] = pairs[i][j];
        ordered |= pairs[i][j].isOrdered();
      }
    }
  }

  /// What is known of two choruses: what a curator said, and how alike they are, which is looked at
  /// when it is asked for, as most have nothing in common.
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
      if (verdict.isPresent() || one.type() != other.type()) {
        return isOrdered() && one.type() == other.type();
      }
      return !Collections.disjoint(one.first().keys(), other.first().keys())
          && points().orElse(Double.NEGATIVE_INFINITY) >= Likeness.of(one.type()).enough();
    }

    boolean isOrdered() {
      return verdict.equals(Optional.of(true));
    }

    boolean isForbidden() {
      return verdict.equals(Optional.of(false));
    }
  }

  private record Edge(boolean ordered, double points, int one, int other) {}

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
      if (groups[edge.one] != groups[edge.other] && mayJoin(edge)) {
        merge(groups[edge.one], groups[edge.other]);
      }
    }
    return groups();
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < i; j++) {
        Pair pair = pairs[i][j];
        if (pair.isAlike()) {
          edges.add(new Edge(pair.isOrdered(), pair.points().orElse(0), j, i));
        }
      }
    }
    edges.sort(STRONGEST_FIRST);
    return edges;
  }

  private boolean mayJoin(Edge edge) {
    Mean all = new Mean();
    Mean sameStep = new Mean();
    for (int i : members(groups[edge.one])) {
      for (int j : members(groups[edge.other])) {
        OptionalDouble points = points(i, j);
        if (pairs[i][j].isForbidden() || points.isEmpty() && !edge.ordered) {
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
    return edge.ordered || sameStep.orElse(all).value() >= enough;
  }

  /// The mean of points, each of so many pairs of reports.
  private static final class Mean {

    private double sum;
    private long weight;

    void add(double points, long pairs) {
      sum += points * pairs;
      weight += pairs;
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
    OptionalDouble most = pairs[one][other].points();
    for (int i : putWith(one)) {
      for (int j : putWith(other)) {
        OptionalDouble points = pairs[i][j].points();
        if (points.orElse(Double.NEGATIVE_INFINITY) > most.orElse(Double.NEGATIVE_INFINITY)) {
          most = points;
        }
      }
    }
    return most;
  }

  /// A chorus, and those of its group that a curator put with it.
  private int[] putWith(int chorus) {
    return ordered
        ? IntStream.of(members(groups[chorus]))
            .filter(i -> i == chorus || pairs[i][chorus].isOrdered())
            .toArray()
        : new int[] {chorus};
  }

  private int[] members(int group) {
    return IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
  }

  private void merge(int one, int other) {
    int least = Math.min(one, other);
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] == one || groups[i] == other) {
        groups[i] = least;
      }
    }
  }

  private List<List<Account>> groups() {
    List<List<Account>> found = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      List<Account> members =
          Arrays.stream(members(group))
              .mapToObj(choruses::get)
              .flatMap(chorus -> chorus.accounts().stream())
              .sorted(Account.FOUNDER_FIRST)
              .toList();
      if (!members.isEmpty()) {
        found.add(members);
      }
    }
    return found;
  }
}
