package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Agreement;
import dev.sandhi.common.record.AgreementKind;
import dev.sandhi.common.record.AgreementStatus;
import dev.sandhi.extract.event.Stage;
import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/// Whether two reports tell of one agreement, at the same step of its life or at different ones.
final class AgreementLikeness extends Likeness {

  private static final int SLACK = 2;

  private static final int EVER = Integer.MAX_VALUE;

  /// What has no name is followed for so many days.
  private static final int FOLLOWED = 60;

  /// Two parties make few treaties, or papers on one subject, and bring them into force in a year
  /// or two.
  private static final int FOLLOWED_LONG = 730;

  private static final int ENDED = Stage.of(AgreementStatus.SUSPENDED).rank();
  private static final int AGREED = Stage.of(AgreementStatus.AGREED).rank();

  /// Kinds that a text takes for each other. Any of them is an agreement, and called so.
  private static final Set<AgreementKind> INSTRUMENTS =
      Set.of(
          AgreementKind.TREATY,
          AgreementKind.AGREEMENT,
          AgreementKind.MOU,
          AgreementKind.FRAMEWORK,
          AgreementKind.PARTNERSHIP,
          AgreementKind.CONTRACT);

  /// What raised ties are never called.
  private static final Set<AgreementKind> NO_TIES =
      Set.of(AgreementKind.MOU, AgreementKind.CONTRACT, AgreementKind.UNDERSTANDING);

  @Override
  double enough() {
    return 4;
  }

  @Override
  OptionalDouble of(Account one, Account other) {
    Agreement a = (Agreement) one.event();
    Agreement b = (Agreement) other.event();
    boolean sameTitle = one.hasTitleOf(other);
    if (one.isOfSameArticle(other) && !isOneLife(one, other, sameTitle)) {
      return never();
    }
    return sum(
        isIssuedTwice(one, other) ? never() : time(one, other, sameTitle),
        parties(one, other, sameTitle),
        points(title(a, b, sameTitle)),
        points(kind(a.kind(), b.kind())),
        points(number(a, b)),
        points(place(one, other, isSameStep(one, other) ? -1 : 0)),
        points(signatories(one, other)),
        points(topics(one, other, 1, sameTitle ? 0 : -2.5)));
  }

  /// An article may tell two steps of one agreement, if it names it or recalls the earlier one.
  private static boolean isOneLife(Account one, Account other, boolean sameTitle) {
    boolean recalled = one.event().background() != other.event().background();
    return one.stage().rank() != other.stage().rank() && (sameTitle || recalled);
  }

  private static boolean isSameStep(Account one, Account other) {
    return one.stage().equals(other.stage());
  }

  /// A statement has no life: what is told of two days are two.
  private static boolean isIssuedTwice(Account one, Account other) {
    Window a = one.window();
    Window b = other.window();
    return isStatement(one)
        && isStatement(other)
        && a != null
        && b != null
        && a.isExact()
        && b.isExact()
        && a.gap(b) > SLACK;
  }

  private static boolean isStatement(Account account) {
    return ((Agreement) account.event()).kind() == AgreementKind.JOINT_STATEMENT
        && account.stage().rank() >= AGREED;
  }

  private static OptionalDouble time(Account one, Account other, boolean sameTitle) {
    Window a = one.window();
    Window b = other.window();
    if (a == null || b == null) {
      return sameTitle ? points(0) : timeless(a, b);
    }
    if (isSameStep(one, other)) {
      return sameStep(one, other, a, b);
    }
    boolean told = sameTitle || one.isOfSameArticle(other);
    int followed = told ? EVER : areTreaties(one, other) ? FOLLOWED_LONG : FOLLOWED;
    return one.stage().rank() < other.stage().rank()
        ? otherStep(one, other, a, b, followed)
        : otherStep(other, one, b, a, followed);
  }

  private static boolean areTreaties(Account one, Account other) {
    return one.isTreaty() && other.isTreaty() && one.parties().equals(other.parties());
  }

  private static OptionalDouble sameStep(Account one, Account other, Window a, Window b) {
    if (!a.isExact() || !b.isExact()) {
      return vague(a, b, one, other);
    }
    long gap = a.gap(b);
    return gap > SLACK ? never() : points(gap == 0 ? 3 : gap == 1 ? 1 : -1);
  }

  /// A later step may not lie before an earlier one.
  private static OptionalDouble otherStep(
      Account before, Account after, Window earlier, Window later, int followed) {
    if (earlier.isRecalled() || later.isRecalled()) {
      return points(RECALLED);
    }
    boolean inOrder = !later.last().isBefore(earlier.first().minusDays(SLACK));
    if (!inOrder) {
      return never();
    }
    long gap = earlier.gap(later);
    if (gap > followed) {
      boolean may = gap <= FOLLOWED_LONG && before.isOnSubjectOf(after);
      return points(may ? -0.5 : -3);
    }
    return points(
        followed < EVER && isEndOfSomeDay(later, after.stage())
            ? -1
            : closeness(gap, earlier, later));
  }

  /// An end that is told without its day may be that of another one.
  private static boolean isEndOfSomeDay(Window window, Stage step) {
    return step.rank() >= ENDED && !window.isExact();
  }

  private static double closeness(long gap, Window earlier, Window later) {
    return gap == 0 && later.isExact() && earlier.isExact() ? 2 : 1;
  }

  private static OptionalDouble parties(Account one, Account other, boolean sameTitle) {
    if (one.parties().equals(other.parties())) {
      return points(SAME_PARTIES);
    }
    if (one.isOfBodyOf(other)) {
      return points(SAME_BODY);
    }
    int common = common(one, other).size();
    boolean within = common == Math.min(one.parties().size(), other.parties().size());
    if (common >= 2 || sameTitle && common >= 1) {
      return points(within ? 0.5 : -0.5);
    }
    return never();
  }

  /// Outlets call one paper by several names.
  private static double title(Agreement one, Agreement other, boolean same) {
    if (same) {
      return 3;
    }
    return one.title() == null || other.title() == null ? 0 : -1;
  }

  private static double kind(AgreementKind one, AgreementKind other) {
    if (one == other) {
      return 1;
    }
    Set<AgreementKind> kinds = EnumSet.of(one, other);
    if (kinds.contains(AgreementKind.PARTNERSHIP) && !Collections.disjoint(kinds, NO_TIES)) {
      return -3;
    }
    if (kinds.contains(AgreementKind.AGREEMENT) && !kinds.contains(AgreementKind.JOINT_STATEMENT)) {
      return 0;
    }
    boolean alike = INSTRUMENTS.containsAll(kinds) || kinds.contains(AgreementKind.UNDERSTANDING);
    return alike ? -0.5 : -2;
  }

  /// A bundle of agreements is none of those in it.
  private static double number(Agreement one, Agreement other) {
    if (one.count() == null && other.count() == null) {
      return one.duration() == null || other.duration() == null
          ? 0
          : one.duration().equals(other.duration()) ? 1 : -1;
    }
    if (one.count() == null || other.count() == null) {
      return -2.5;
    }
    return one.count().equals(other.count()) ? 1 : 0;
  }

  /// Outlets name different people of those who sign. Others of two parties sign another paper.
  private static double signatories(Account one, Account other) {
    double points = 0;
    int others = 0;
    for (String party : all(one, other)) {
      Side side = side(party, one, other);
      others += side == Side.OTHERS ? 1 : 0;
      points +=
          switch (side) {
            case SAME_NAME -> 1;
            case SAME_ROLE -> 0.5;
            case UNTOLD -> 0;
            case OTHER_HOLDER, OTHER_NAMES, OTHERS -> -0.5;
          };
    }
    return others > 1 && isSameStep(one, other) ? -3 : Math.clamp(points, -1, 2);
  }
}
