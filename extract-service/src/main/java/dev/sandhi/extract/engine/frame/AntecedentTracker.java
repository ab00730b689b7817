package dev.sandhi.extract.engine.frame;

import dev.sandhi.extract.engine.document.Block;
import dev.sandhi.extract.engine.frame.EventCandidate.Antecedents;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Of whom the text has spoken so far. Hindi leaves a subject out, or takes it up by `उन्होंने`, as
/// long as it stays the same; `दोनों` takes up the pair that was named last.
final class AntecedentTracker {

  /// How many sentences back somebody is remembered.
  private static final int MEMORY = 6;

  private final Deque<List<Mention>> subjects = new ArrayDeque<>();
  private final Deque<List<List<Mention>>> groups = new ArrayDeque<>();
  private @Nullable Block last;

  /// Whom a clause may speak of without naming them, the likeliest first: the subject of the clause
  /// nearest before it, then of the sentences before, there of the main clause first. Who met may
  /// also be told behind: `दोनों पक्ष कल मिलेंगे, मिस्र और सूडान ने बताया`.
  Antecedents before(ClauseView view) {
    List<Mention> somebody = new ArrayList<>();
    List<List<Mention>> several = new ArrayList<>();
    for (int i = view.index() - 1; i >= 0; i--) {
      Clause clause = view.clauses().get(i);
      somebody.addAll(subjects(view, clause));
      several.addAll(groups(view, clause));
    }
    subjects.forEach(somebody::addAll);
    groups.forEach(several::addAll);
    for (int i = view.index() + 1; i < view.clauses().size(); i++) {
      several.addAll(groups(view, view.clauses().get(i)));
    }
    return new Antecedents(somebody, several);
  }

  /// Whoever stands in one line of a list is not who the next line leaves out.
  void begin(Block block) {
    boolean item = block.kind() == Block.Kind.LIST_ITEM;
    if (item && last != null && !block.equals(last) && last.kind() == Block.Kind.LIST_ITEM) {
      subjects.clear();
      groups.clear();
    }
    last = block;
  }

  /// Remembers a sentence that has been read.
  void remember(ClauseView view) {
    List<Mention> somebody = new ArrayList<>();
    List<List<Mention>> several = new ArrayList<>();
    for (Clause clause : view.clauses()) {
      if (clause.opens() != Grammar.Opens.RELATIVE) {
        somebody.addAll(subjects(view, clause));
      }
      several.addAll(groups(view, clause));
    }
    remember(subjects, somebody);
    remember(groups, several);
  }

  private static <T> void remember(Deque<T> memory, T told) {
    memory.addFirst(told);
    if (memory.size() > MEMORY) {
      memory.removeLast();
    }
  }

  private static List<Mention> subjects(ClauseView view, Clause clause) {
    List<Mention> subjects = new ArrayList<>();
    for (MarkedPhrase phrase : view.phrases()) {
      if (clause.range().covers(phrase.range()) && phrase.isSubject()) {
        for (Mention mention : phrase.mentions()) {
          if (isSomebody(mention)) {
            subjects.add(mention);
          }
        }
      }
    }
    return subjects.isEmpty() ? spokenOf(view, clause) : subjects;
  }

  /// A clause without a subject is about those between whom something is, or whose it is.
  private static List<Mention> spokenOf(ClauseView view, Clause clause) {
    List<Mention> between = new ArrayList<>();
    for (MarkedPhrase phrase : view.phrases()) {
      if (phrase.marker() == CaseMarker.BETWEEN && clause.range().covers(phrase.range())) {
        phrase.mentions().stream().filter(PersonMention.class::isInstance).forEach(between::add);
      }
    }
    return between.isEmpty() ? owners(view, clause) : between;
  }

  /// `चार्ल्स का दौरा टल गया`, `मोदी को सम्मान से नवाजा गया`: a clause without a subject is about
  /// the person whose it is, or to whom it happens.
  private static List<Mention> owners(ClauseView view, Clause clause) {
    for (MarkedPhrase phrase : view.phrases()) {
      boolean topic =
          phrase.marker() == CaseMarker.GENITIVE || phrase.marker() == CaseMarker.ACCUSATIVE;
      if (topic && clause.range().covers(phrase.range())) {
        for (Mention mention : phrase.mentions()) {
          if (mention instanceof PersonMention) {
            return List.of(mention);
          }
        }
      }
    }
    return List.of();
  }

  private static List<List<Mention>> groups(ClauseView view, Clause clause) {
    List<List<Mention>> groups = new ArrayList<>();
    for (MarkedPhrase phrase : view.phrases()) {
      if (clause.range().covers(phrase.range())) {
        members(phrase).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /// People or countries named side by side.
  private static Optional<List<Mention>> members(MarkedPhrase phrase) {
    boolean holders =
        phrase.mentions().getFirst() instanceof OfficeMention office
            && office.affiliations().size() > 1;
    if (holders) {
      return Optional.of(List.of(phrase.mentions().getFirst()));
    }
    if (phrase.mentions().size() == 1) {
      return Optional.empty();
    }
    List<Mention> members = phrase.mentions().stream().filter(AntecedentTracker::isSide).toList();
    return members.size() > 1 ? Optional.of(members) : Optional.empty();
  }

  private static boolean isSide(Mention mention) {
    return isSomebody(mention)
        || isGovernment(mention)
        || mention instanceof Mention.CountryMention
        || mention instanceof Mention.BodyMention;
  }

  /// `सियोल और बीजिंग के बीच`.
  private static boolean isGovernment(Mention mention) {
    return mention instanceof Mention.PlaceMention place
        && place.locality() != null
        && place.locality().standsForGovernment();
  }

  /// A person, or one office; but not who only speaks for another.
  private static boolean isSomebody(Mention mention) {
    return switch (mention) {
      case PersonMention person ->
          person.title() == null || person.title().level() != Level.SPOKESPERSON;
      case OfficeMention office -> !office.plural() && office.title().level() != Level.SPOKESPERSON;
      case Mention.CountryMention _,
          Mention.BodyMention _,
          Mention.PlaceMention _,
          Mention.GroupMention _,
          Mention.PronounMention _ ->
          false;
    };
  }
}
