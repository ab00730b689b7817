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

/// Puts reports into groups that tell of one event each.
///
/// The pairs that are alike enough are taken with the most alike first, and each joins the groups
/// of its two, unless any two of their reports cannot tell of one event, or the groups are too
/// unlike as a whole. Reports of one step say most about that: a step is compared with its like
/// where both groups tell of it. What curators said comes before all that.
public final class Joining {

  /// Groups may be less alike on average than the pair that joins them, by so many points.
  private static final double BRIDGE = 2;

  private static final Comparator<Edge> STRONGEST_FIRST =
      Comparator.comparing((Edge edge) -> !edge.ordered)
          .thenComparing(Comparator.comparingDouble((Edge edge) -> edge.points).reversed())
          .thenComparing(Edge::one)
          .thenComparing(Edge::other);

  private final List<Account> accounts;
  private final Pair[][] pairs;
  private final int[] groups;

  /// Whether a curator put any together.
  private boolean ordered;

  private Joining(List<Account> accounts, Constraints constraints) {
    this.accounts = accounts;
    this.groups = new int[accounts.size()];
    this.pairs = new Pair[accounts.size()][accounts.size()];
    for (int i = 0; i < accounts.size(); i++) {
      groups[i] = i;
      for (int j = 0; j < i; j++) {
        pairs[i][j] = Pair.of(accounts.get(j), accounts.get(i), constraints);
        pairs[j][i] = pairs[i][j];
        ordered |= pairs[i][j].isOrdered();
      }
    }
  }

  /// What is known of two reports: what a curator said, and how alike they are.
  private record Pair(Optional<Boolean> verdict, OptionalDouble points, boolean alike) {

    static Pair of(Account one, Account other, Constraints constraints) {
      Optional<Boolean> verdict = constraints.verdict(one, other);
      if (one.type() != other.type() || verdict.equals(Optional.of(false))) {
        return new Pair(verdict, OptionalDouble.empty(), false);
      }
      OptionalDouble points = Likeness.of(one.type()).of(one, other);
      boolean alike =
          points.orElse(Double.NEGATIVE_INFINITY) >= Likeness.of(one.type()).enough()
              && !Collections.disjoint(one.keys(), other.keys());
      return new Pair(verdict, points, alike || verdict.isPresent());
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
    List<Account> sorted = accounts.stream().sorted(Account.FOUNDER_FIRST).toList();
    return new Joining(sorted, constraints).join();
  }

  /// Whether two reports would be joined, were there no others.
  public static boolean areAlike(Account one, Account other, Constraints constraints) {
    return Pair.of(one, other, constraints).alike();
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
        if (pair.alike()) {
          edges.add(new Edge(pair.isOrdered(), pair.points().orElse(0), j, i));
        }
      }
    }
    edges.sort(STRONGEST_FIRST);
    return edges;
  }

  private boolean mayJoin(Edge edge) {
    List<Double> all = new ArrayList<>();
    List<Double> sameStep = new ArrayList<>();
    for (int i : members(groups[edge.one])) {
      for (int j : members(groups[edge.other])) {
        OptionalDouble points = points(i, j);
        if (pairs[i][j].isForbidden() || points.isEmpty() && !edge.ordered) {
          return false;
        }
        all.add(points.orElse(0));
        if (accounts.get(i).stage().equals(accounts.get(j).stage())) {
          sameStep.add(points.orElse(0));
        }
      }
    }
    double enough = Likeness.of(accounts.get(edge.one).type()).enough() - BRIDGE;
    return edge.ordered || mean(sameStep.isEmpty() ? all : sameStep) >= enough;
  }

  /// How alike two reports are. One that a curator put with others is as alike as the most alike of
  /// these, for what it says itself was found to be no hindrance.
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

  /// A report, and those of its group that a curator put with it.
  private int[] putWith(int report) {
    return ordered
        ? IntStream.of(members(groups[report]))
            .filter(i -> i == report || pairs[i][report].isOrdered())
            .toArray()
        : new int[] {report};
  }

  private static double mean(List<Double> points) {
    return points.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
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
      List<Account> members = Arrays.stream(members(group)).mapToObj(accounts::get).toList();
      if (!members.isEmpty()) {
        found.add(members);
      }
    }
    return found;
  }
}
