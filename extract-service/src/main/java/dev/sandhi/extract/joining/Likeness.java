package dev.sandhi.extract.joining;

import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.event.EventType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How much speaks for two reports telling of one event: points that add up, or nothing at all
/// where they cannot.
///
/// A point more means about twice as likely. ADR 0021 tells where the points come from.
abstract sealed class Likeness permits MeetingLikeness, AgreementLikeness {

  static final double SAME_PARTIES = 2;

  /// The body in one, its members in the other.
  static final double SAME_BODY = 1;

  /// What is recalled without a date is told by all else.
  static final double RECALLED = -0.5;

  /// News are of these last days.
  private static final int FRESH = 5;

  private static final Likeness OF_MEETINGS = new MeetingLikeness();
  private static final Likeness OF_AGREEMENTS = new AgreementLikeness();

  static Likeness of(EventType type) {
    return switch (type) {
      case MEETING -> OF_MEETINGS;
      case AGREEMENT -> OF_AGREEMENTS;
    };
  }

  /// How many points join two reports.
  abstract double enough();

  /// The points; empty where the reports cannot tell of one event.
  abstract OptionalDouble of(Account one, Account other);

  /// Sums points of which each may rule the pair out.
  static OptionalDouble sum(OptionalDouble... points) {
    double sum = 0;
    for (OptionalDouble point : points) {
      if (point.isEmpty()) {
        return point;
      }
      sum += point.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  static OptionalDouble points(double points) {
    return OptionalDouble.of(points);
  }

  static OptionalDouble never() {
    return OptionalDouble.empty();
  }

  /// What is not dated by days: more, where it was news on the same day.
  static OptionalDouble vague(Window one, Window other, Account a, Account b) {
    if (one.gap(other) > 0) {
      return never();
    }
    if (one.isRecalled() || other.isRecalled()) {
      return points(RECALLED);
    }
    boolean period = one.isPeriod() || other.isPeriod();
    double common = isOfMonth(one, other) ? 2 : period ? 1 : 0.8;
    double late = isTooLate(a, other) || isTooLate(b, one) ? -1.5 : 0;
    return points(common + late + newsOfOneDay(a, b, period && one.equals(other)));
  }

  /// Whether it tells the month alone of what was but days ago. Whoever does so means something
  /// else of that month: of these days one tells the day.
  private static boolean isTooLate(Account account, Window day) {
    Window told = account.window();
    LocalDate published = account.telling().report().publishedOn();
    if (told == null || !told.isPeriod() || !day.isExact() || published == null) {
      return false;
    }
    long ago = ChronoUnit.DAYS.between(day.last(), published);
    return 0 <= ago && ago < FRESH && !account.stage().isAhead();
  }

  /// Whether one tells the month, and the other that or a day of it.
  private static boolean isOfMonth(Window one, Window other) {
    boolean month =
        one.precision() == Window.Precision.MONTH || other.precision() == Window.Precision.MONTH;
    boolean year =
        one.precision() == Window.Precision.YEAR || other.precision() == Window.Precision.YEAR;
    return month && !year && one.isDated() && other.isDated();
  }

  private static double newsOfOneDay(Account one, Account other, boolean samePeriod) {
    OptionalLong apart = publishedApart(one, other);
    if (apart.isEmpty() || apart.getAsLong() > 3) {
      return 0;
    }
    if (apart.getAsLong() > 1) {
      return 0.3;
    }
    return samePeriod ? 1 : 0.5;
  }

  /// The days between their publication.
  static OptionalLong publishedApart(Account one, Account other) {
    LocalDate mine = one.telling().report().publishedOn();
    LocalDate theirs = other.telling().report().publishedOn();
    return mine == null || theirs == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.abs(ChronoUnit.DAYS.between(mine, theirs)));
  }

  /// What has no date and no day of publication may only be the same news as its like.
  static OptionalDouble timeless(@Nullable Window one, @Nullable Window other) {
    return one == null && other == null ? points(-1) : never();
  }

  static double topics(Account one, Account other, double shared, double apart) {
    if (one.event().topics().isEmpty() || other.event().topics().isEmpty()) {
      return 0;
    }
    Set<Topic> mine = Set.copyOf(one.event().topics());
    Set<Topic> theirs = Set.copyOf(other.event().topics());
    if (mine.equals(theirs)) {
      return shared;
    }
    if (Collections.disjoint(mine, theirs)) {
      return apart;
    }
    Set<Topic> common = new HashSet<>(mine);
    common.retainAll(theirs);
    return 2 * common.size() >= Math.max(mine.size(), theirs.size()) ? shared / 2 : 0;
  }

  static double place(Account one, Account other, double otherCountry) {
    if (areCountriesApart(one, other)) {
      return otherCountry;
    }
    double venue = one.venue().isAlike(other.venue()) ? 0.5 : 0;
    if (!one.city().isEmpty() && !other.city().isEmpty()) {
      return venue + (one.isInCityOf(other) ? 1.5 : -0.5);
    }
    return venue + (one.country() != null && other.country() != null ? 0.5 : 0);
  }

  /// Whether both tell a place, and not the same one.
  static boolean arePlacesApart(Account one, Account other) {
    return areCountriesApart(one, other) || one.isInOtherCityThan(other);
  }

  static boolean areCountriesApart(Account one, Account other) {
    String mine = one.country();
    String theirs = other.country();
    return mine != null && theirs != null && !mine.equals(theirs);
  }

  /// The parties that both name.
  static Set<String> common(Account one, Account other) {
    Set<String> common = new TreeSet<>(one.parties());
    common.retainAll(other.parties());
    return common;
  }

  static Set<String> all(Account one, Account other) {
    Set<String> all = new HashSet<>(one.parties());
    all.addAll(other.parties());
    return all;
  }

  /// How the people of a party compare.
  enum Side {
    SAME_NAME,
    SAME_ROLE,
    UNTOLD,
    OTHER_HOLDER,
    OTHER_NAMES,
    OTHERS
  }

  static Side side(String party, Account one, Account other) {
    List<Account.Person> mine = one.peopleOf(party);
    List<Account.Person> theirs = other.peopleOf(party);
    return mine.stream()
        .flatMap(a -> theirs.stream().map(b -> compare(a, b)))
        .min(Comparator.naturalOrder())
        .orElse(Side.UNTOLD);
  }

  /// Two names in one office are spelt too differently, which says nothing, or there was a change.
  private static Side compare(Account.Person one, Account.Person other) {
    boolean named = one.isNamed() && other.isNamed();
    if (named && one.hasNameOf(other)) {
      return Side.SAME_NAME;
    }
    if (one.hasRoleOf(other)) {
      return !named
          ? Side.SAME_ROLE
          : one.hasOtherNameThan(other) ? Side.OTHER_HOLDER : Side.UNTOLD;
    }
    if (!one.role().isEmpty() && !other.role().isEmpty()) {
      return Side.OTHERS;
    }
    return named ? Side.OTHER_NAMES : Side.UNTOLD;
  }
}
