package dev.sandhi.extract.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What counts as a slot, as a right slot, and as a record that is right as a whole.
///
/// Every filled field is one slot; each party, person and topic is its own.
final class SlotRules {

  private final Spelling spelling;

  SlotRules(Spelling spelling) {
    this.spelling = spelling;
  }

  /// The filled slots of a record.
  SlotCount filled(Answer answer, Answer.Type type) {
    SlotCount count = new SlotCount();
    for (String field : type.singles()) {
      count.add(field, answer.single(field) != null);
    }
    count.add("date", answer.start() != null);
    count.add("city", answer.city() != null);
    count.add("country", answer.country() != null);
    count.add("parties", answer.parties().size());
    count.add("topics", answer.topics().size());
    count.add("names", answer.named().size());
    count.add("roles", filled(answer, Answer.Person::role));
    count.add("affiliations", filled(answer, Answer.Person::country));
    return count;
  }

  /// The slots of the gold record that the predicted one has right.
  SlotCount right(Answer gold, Answer predicted, Answer.Type type) {
    SlotCount count = new SlotCount();
    for (String field : type.singles()) {
      count.add(field, isSame(gold.single(field), predicted.single(field)));
    }
    count.add("date", isSame(gold.start(), predicted.start()));
    count.add("city", isAlike(gold.city(), predicted.city()));
    count.add("country", isSame(gold.country(), predicted.country()));
    count.add("parties", shared(gold.parties(), predicted.parties()));
    count.add("topics", shared(gold.topics(), predicted.topics()));
    addPeople(count, gold.people(), new ArrayList<>(predicted.people()));
    return count;
  }

  /// Kind, status, parties, date, country of the place and all names.
  boolean isWhole(Answer gold, Answer predicted) {
    return Objects.equals(gold.single("kind"), predicted.single("kind"))
        && Objects.equals(gold.single("status"), predicted.single("status"))
        && gold.parties().equals(predicted.parties())
        && Objects.equals(gold.start(), predicted.start())
        && Objects.equals(gold.country(), predicted.country())
        && gold.named().size() == predicted.named().size()
        && gold.named().stream().allMatch(person -> isNamedIn(person, predicted));
  }

  private static int filled(Answer answer, Function<Answer.Person, @Nullable String> field) {
    return Math.toIntExact(
        answer.people().stream().filter(person -> field.apply(person) != null).count());
  }

  private boolean isNamedIn(Answer.Person person, Answer answer) {
    return answer.named().stream().anyMatch(o -> spelling.alike(person.name(), o.name()));
  }

  private void addPeople(SlotCount count, List<Answer.Person> golds, List<Answer.Person> left) {
    for (Answer.Person gold : golds) {
      Answer.Person same = take(left, other -> isSamePerson(gold, other));
      if (same != null) {
        count.add("names", gold.name() != null);
        count.add("roles", isAlike(gold.role(), same.role()));
        count.add("affiliations", isSame(gold.country(), same.country()));
      }
    }
  }

  /// A person without a name is told by the country alone.
  private boolean isSamePerson(Answer.Person gold, Answer.Person other) {
    return gold.name() == null
        ? other.name() == null && Objects.equals(gold.country(), other.country())
        : isAlike(gold.name(), other.name());
  }

  private static Answer.@Nullable Person take(
      List<Answer.Person> left, Predicate<Answer.Person> wanted) {
    for (int i = 0; i < left.size(); i++) {
      if (wanted.test(left.get(i))) {
        return left.remove(i);
      }
    }
    return null;
  }

  private static boolean isSame(@Nullable String gold, @Nullable String predicted) {
    return gold != null && gold.equals(predicted);
  }

  private boolean isAlike(@Nullable String gold, @Nullable String predicted) {
    return gold != null && predicted != null && spelling.alike(gold, predicted);
  }

  private static int shared(Set<String> gold, Set<String> predicted) {
    Set<String> shared = new HashSet<>(gold);
    shared.retainAll(predicted);
    return shared.size();
  }
}
