package dev.sandhi.extract.joining;

import dev.sandhi.extract.joining.Account.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Whether those who met sat at one table. At a summit many of the same parties meet on one day.
final class Tables {

  private Tables() {}

  /// Whether two reports tell of two meetings of the same parties, by who was there.
  static boolean areOthers(Account one, Account other) {
    return isByTwos(one, other)
        || isByTwos(other, one)
        || isWithoutHeads(one, other)
        || isWithoutHeads(other, one);
  }

  /// Whether two of three who sat together are told to have met without the third: where each
  /// account tells who stood for all of its own parties, the one with fewer is another meeting.
  static boolean isOneShort(Account one, Account other) {
    return isApart(one, other) || isApart(other, one);
  }

  private static boolean isApart(Account fewer, Account more) {
    return fewer.title().isEmpty()
        && more.parties().containsAll(fewer.parties())
        && fewer.tellsAllSides()
        && more.tellsAllSides()
        && more.parties().stream()
            .filter(party -> !fewer.parties().contains(party))
            .noneMatch(party -> fewer.knowsAll(more.peopleOf(party)));
  }

  /// Two ministers of each side at one table may also have met by twos, each with who holds the
  /// same office: one of each side is another meeting then. Heads bring ministers along, and these
  /// their officials; but no minister goes along with another.
  private static boolean isByTwos(Account two, Account four) {
    if (two.parties().size() != 2
        || !two.parties().equals(four.parties())
        || two.hasTitleOf(four)) {
      return false;
    }
    List<Person> met = new ArrayList<>();
    List<Person> rest = new ArrayList<>();
    for (String party : two.parties()) {
      List<Person> told = two.peopleOf(party);
      for (Person person : four.peopleOf(party)) {
        (told.stream().anyMatch(person::isLike) ? met : rest).add(person);
      }
      if (told.size() != 1) {
        return false;
      }
    }
    return met.size() == 2 && areMinisters(met) && areMinisters(rest);
  }

  /// Heads bring ministers along; but who tells of the ministers of both sides and not of the heads
  /// tells of what they did without them.
  private static boolean isWithoutHeads(Account ministers, Account heads) {
    return !ministers.parties().isEmpty()
        && ministers.parties().stream()
            .allMatch(party ->
                areAll(ministers.peopleOf(party), Person::isMinister)
                    && heads.peopleOf(party).stream().anyMatch(Person::isHead));
  }

  private static boolean areAll(List<Person> people, Predicate<Person> so) {
    return !people.isEmpty() && people.stream().allMatch(so);
  }

  /// Whether two of them are ministers of the same for two parties.
  private static boolean areMinisters(List<Person> people) {
    return people.stream()
        .anyMatch(one ->
            people.stream()
                .anyMatch(other ->
                    one.isMinister()
                        && one.hasRoleOf(other)
                        && !Objects.equals(one.country(), other.country())));
  }
}
