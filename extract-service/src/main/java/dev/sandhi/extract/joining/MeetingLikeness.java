package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Meeting;
import dev.sandhi.common.record.MeetingKind;
import dev.sandhi.common.record.MeetingMode;
import dev.sandhi.common.record.MeetingStatus;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether two reports tell of one meeting, or of one trip.
final class MeetingLikeness extends Likeness {

  private static final int SLACK = 2;
  private static final int WEEK = 7;
  private static final int FORTNIGHT = 14;
  private static final int MOVED = 45;

  @Override
  double enough() {
    return 4;
  }

  @Override
  OptionalDouble of(Account one, Account other) {
    Meeting a = (Meeting) one.event();
    Meeting b = (Meeting) other.event();
    if (one.isOfSameArticle(other) || a.kind() != b.kind() || isOtherWay(a, b)) {
      return never();
    }
    boolean trip = a.kind() == MeetingKind.VISIT;
    if (trip ? areCountriesApart(one, other) : Tables.areOthers(one, other)) {
      return never();
    }
    return sum(
        time(one, other),
        name(one, other),
        parties(one, other),
        people(one, other, trip),
        points(place(one, other, one.stage().equals(other.stage()) ? -2 : -0.5)),
        points(topics(one, other, 0.5, -0.5)));
  }

  /// A call is no meeting in a room. One who joins by video may be left out by others.
  private static boolean isOtherWay(Meeting one, Meeting other) {
    return one.mode() != null
        && other.mode() != null
        && one.mode() != other.mode()
        && (one.mode() == MeetingMode.PHONE || other.mode() == MeetingMode.PHONE);
  }

  private static OptionalDouble time(Account one, Account other) {
    Window a = one.window();
    Window b = other.window();
    if (a == null || b == null) {
      return timeless(a, b);
    }
    if (isPlannedAfter(one, other) || isPlannedAfter(other, one)) {
      return never();
    }
    long gap = a.gap(b);
    boolean sameStage = one.stage().equals(other.stage());
    if (a.isExact() && b.isExact()) {
      return !sameStage
          ? otherStep(gap, one, other)
          : areApart(gap, one, other) ? never() : sameStep(gap, one, other);
    }
    return sum(vague(a, b, one, other), points(sameStage ? untimed(one, other) : 0));
  }

  /// What has no day is told from its like by the place. A plan without a day is one for the next
  /// weeks; who tells of such a plan months later may mean the next one.
  private static double untimed(Account one, Account other) {
    if (arePlacesApart(one, other)) {
      return -2;
    }
    return one.stage().isAhead() && areToldApart(one, other) ? -1 : 0;
  }

  private static boolean areToldApart(Account one, Account other) {
    return publishedApart(one, other).orElse(0) > MOVED;
  }

  /// Another day in another place is another meeting, and so it is in another hall. A name that is
  /// not known may be another one of the same city.
  private static boolean areApart(long gap, Account one, Account other) {
    return gap > 0 && (arePlacesApart(one, other) || one.isInOtherVenueThan(other))
        || gap > 1 && one.namesOtherCityThan(other);
  }

  private static OptionalDouble sameStep(long gap, Account one, Account other) {
    if (gap > SLACK) {
      return never();
    }
    boolean isNext = gap == 1 && (areOfTheirDays(one, other) || areOfTheirDays(other, one));
    return isNext ? points(-1) : near(gap);
  }

  private static OptionalDouble near(long gap) {
    return points(gap == 0 ? 3 : gap == 1 ? 0.5 : -2.5);
  }

  /// Whether each was news of its own day: what is told a day later, and as of a day later, is
  /// rather the next call, or the talks of the next day, than a mistake.
  private static boolean areOfTheirDays(Account earlier, Account later) {
    LocalDate first = earlier.telling().report().publishedOn();
    LocalDate second = later.telling().report().publishedOn();
    Window a = earlier.window();
    Window b = later.window();
    return a != null
        && b != null
        && isNews(a, first)
        && isNews(b, second)
        && a.last().isBefore(b.first())
        && Objects.requireNonNull(first).isBefore(second);
  }

  private static boolean isNews(Window day, @Nullable LocalDate published) {
    return published != null
        && !day.last().isAfter(published)
        && !day.last().isBefore(published.minusDays(1));
  }

  /// A date may move between plan and meeting, and more so where a report says that it did. What
  /// was called off for one day and what was held on another are two.
  private static OptionalDouble otherStep(long gap, Account one, Account other) {
    if (gap <= SLACK) {
      return near(gap);
    }
    boolean over = is(MeetingStatus.CANCELLED, one, other) && is(MeetingStatus.HELD, one, other);
    if (gap > MOVED || over) {
      return never();
    }
    if (is(MeetingStatus.POSTPONED, one, other)) {
      return points(gap <= WEEK ? 2 : gap <= FORTNIGHT ? 1.5 : 0.5);
    }
    return points(gap > WEEK ? -3 : one.isInCityOf(other) ? 0 : -1.5);
  }

  /// What is still ahead when a meeting was held is another one, and so is what was set for a later
  /// day: meetings are put off, and hardly ever brought forward.
  private static boolean isPlannedAfter(Account plan, Account meeting) {
    Window held = meeting.window();
    if (!plan.stage().isAhead() || meeting.stage().isAhead() || held == null || !held.isExact()) {
      return false;
    }
    Window set = plan.window();
    boolean isSetAfter =
        set != null && set.isExact() && set.first().isAfter(held.last().plusDays(SLACK));
    return isSetAfter || isAheadAfter(held.last(), plan);
  }

  /// Whether a plan is told of after a day, and not as one for a day that was over by then: of that
  /// one report may say that it failed, and another that it was held.
  private static boolean isAheadAfter(LocalDate day, Account plan) {
    Window set = plan.window();
    LocalDate told = plan.telling().report().publishedOn();
    if (told == null || !told.isAfter(day)) {
      return false;
    }
    return set == null || !set.isExact() || !told.isAfter(set.last());
  }

  /// Whether either tells of this status.
  private static boolean is(MeetingStatus status, Account one, Account other) {
    return ((Meeting) one.event()).status() == status
        || ((Meeting) other.event()).status() == status;
  }

  private static OptionalDouble name(Account one, Account other) {
    boolean numbered = one.ordinal().isPresent() && other.ordinal().isPresent();
    if (numbered && !isSameRound(one, other)) {
      return never();
    }
    double number = numbered ? 1.5 : 0;
    if (one.title().isEmpty() || other.title().isEmpty()) {
      return points(number);
    }
    return points(number + (one.hasTitleOf(other) ? 2 : -1));
  }

  private static OptionalDouble parties(Account one, Account other) {
    if (one.parties().equals(other.parties())) {
      return points(SAME_PARTIES);
    }
    if (one.isOfBodyOf(other)) {
      return points(SAME_BODY);
    }
    boolean sameName = isOfSameName(one, other);
    if (!sameName && Tables.isOneShort(one, other)) {
      return never();
    }
    Set<String> common = common(one, other);
    boolean within = common.size() == Math.min(one.parties().size(), other.parties().size());
    if (common.size() >= 2 || sameName && !common.isEmpty()) {
      return points(within || sameName ? 0.5 : -1);
    }
    return never();
  }

  /// Of a gathering that is told by its number one side may be all that is named.
  private static boolean isOfSameName(Account one, Account other) {
    return one.hasTitleOf(other) || isSameRound(one, other);
  }

  private static boolean isSameRound(Account one, Account other) {
    return one.ordinal().isPresent() && one.ordinal().equals(other.ordinal());
  }

  private static OptionalDouble people(Account one, Account other, boolean trip) {
    Map<Side, Integer> sides = new EnumMap<>(Side.class);
    for (String party : all(one, other)) {
      sides.merge(side(party, one, other), 1, Integer::sum);
    }
    int names = sides.getOrDefault(Side.SAME_NAME, 0);
    int roles = sides.getOrDefault(Side.SAME_ROLE, 0);
    int others = sides.getOrDefault(Side.OTHERS, 0);
    double unlike =
        3 * others
            + 1.5 * sides.getOrDefault(Side.OTHER_NAMES, 0)
            + 1.5 * sides.getOrDefault(Side.OTHER_HOLDER, 0);
    if (others > 0 && (trip || others >= 2) && names == 0) {
      return never();
    }
    return points(Math.min(4, 2 * names + 1.2 * roles) - unlike);
  }
}
