package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry.Office.Level;
import dev.sandhi.extract.engine.mention.Mention.OfficeMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who is who in one article: a surname is the person named in full, an office its holder.
public final class Coreference {

  /// How many times as often the article names whom it is about.
  private static final int FAR_MORE = 3;

  private final Map<PersonMention, Person> people = new HashMap<>();
  private final Map<OfficeMention, Title> repeated = new HashMap<>();
  private final List<Person> inOrder;

  private Coreference(List<Person> inOrder) {
    this.inOrder = inOrder;
    for (Person person : inOrder) {
      person.mentions().forEach(mention -> people.put(mention, person));
    }
  }

  public static Coreference of(Document document, List<Mention> mentions, Grammar grammar) {
    List<PersonMention> named =
        mentions.stream()
            .filter(PersonMention.class::isInstance)
            .map(PersonMention.class::cast)
            .toList();
    Coreference coreference = new Coreference(NameClusters.of(document, named));
    coreference.shareOffices(document, mentions, grammar);
    coreference.repeatOffices(document, mentions);
    coreference.inferCountries(mentions);
    coreference.inferHomes(document, mentions);
    return coreference;
  }

  /// All people of the article.
  public List<Person> all() {
    return inOrder;
  }

  /// The person whom a mention names.
  public Person person(PersonMention mention) {
    Person person = people.get(mention);
    if (person == null) {
      throw new IllegalArgumentException("a mention of another document");
    }
    return person;
  }

  /// The title of an office, or the one that `समकक्ष` repeats.
  public Title title(OfficeMention mention) {
    return repeated.getOrDefault(mention, mention.title());
  }

  /// The person whom the article names as the holder of an office, the one named last before the
  /// mention first.
  public Optional<Person> holder(OfficeMention mention) {
    if (mention.plural() || (mention.counterpart() && mention.affiliations().isEmpty())) {
      return Optional.empty();
    }
    Title title = title(mention);
    return nearest(mention, person -> person.holds(title.singular()))
        .or(() -> nearest(mention, person -> holdsAlike(person, title, mention)));
  }

  private Optional<Person> nearest(OfficeMention mention, Predicate<Person> holds) {
    Optional<Person> holder = Optional.empty();
    int nearest = -1;
    for (Person person : inOrder) {
      if (isOf(person, mention) && holds.test(person)) {
        int last = person.lastBefore(mention.range().start());
        boolean nearer = last > nearest;
        if (last >= 0 && holder.map(other -> isMeant(person, other, nearer)).orElse(true)) {
          nearest = last;
          holder = Optional.of(person);
        }
      }
    }
    return holder;
  }

  /// Of two who hold an office it is the one whom the article is about, or else the nearer one.
  private static boolean isMeant(Person person, Person other, boolean nearer) {
    return isKnownBetter(person, other) || (nearer && !isKnownBetter(other, person));
  }

  private static boolean isKnownBetter(Person one, Person other) {
    return one.mentions().size() >= FAR_MORE * other.mentions().size();
  }

  /// A country has one head: `रूसी नेता` is its president, `पीएम` its `प्रधानमंत्री`.
  private static boolean holdsAlike(Person person, Title title, OfficeMention mention) {
    Optional<Level> held = person.title().map(Title::level);
    return switch (title.level()) {
      case HEAD_OF_GOVERNMENT, ROYAL -> held.equals(Optional.of(title.level()));
      case ANYBODY ->
          mention.affiliations().size() == 1
              && held.filter(
                      level -> level == Level.HEAD_OF_STATE || level == Level.HEAD_OF_GOVERNMENT)
                  .isPresent();
      default -> false;
    };
  }

  /// The one person whom the article names as the holder of an office of a country; or its one
  /// head; or the only one whom it names of that country with no title.
  public Optional<Person> holder(Title office, String country) {
    return only(country, person -> person.holds(office.singular()))
        .or(() -> only(country, person -> isHead(person, office)))
        .or(() ->
            isOneMansOffice(office)
                ? only(country, person -> person.title().isEmpty())
                : Optional.empty());
  }

  /// The one head of state or government of a country whom the article names.
  public Optional<Person> head(String country) {
    return only(
        country,
        person ->
            person
                .title()
                .filter(title ->
                    title.level() == Level.HEAD_OF_STATE
                        || title.level() == Level.HEAD_OF_GOVERNMENT)
                .isPresent());
  }

  private Optional<Person> only(String country, Predicate<Person> fitting) {
    List<Person> holders =
        inOrder.stream()
            .filter(person -> person.country().equals(Optional.of(country)))
            .filter(fitting)
            .toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  /// `विदेश मंत्री` and `प्रधानमंत्री`, but not any `मंत्री`.
  private static boolean isOneMansOffice(Title office) {
    return switch (office.level()) {
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT -> true;
      case MINISTER -> office.singular().indexOf(' ') > 0;
      default -> false;
    };
  }

  private static boolean isHead(Person person, Title office) {
    return switch (office.level()) {
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, ROYAL ->
          person.title().filter(title -> title.level() == office.level()).isPresent();
      default -> false;
    };
  }

  private static boolean isOf(Person person, OfficeMention mention) {
    return mention.affiliations().isEmpty()
        || person.country().equals(Optional.of(mention.affiliations().getFirst().code()));
  }

  /// `फिजी के प्रधानमंत्री X तथा न्यूजीलैंड के Y`: whoever stands for a country beside one of the
  /// heads or ministers of another is the same there.
  private void shareOffices(Document document, List<Mention> mentions, Grammar grammar) {
    Optional<Title> office = Optional.empty();
    int end = 0;
    for (Mention mention : mentions) {
      if (!(mention instanceof PersonMention person)) {
        office = Optional.empty();
        continue;
      }
      if (person.title() != null) {
        office = Optional.of(person.title()).filter(Coreference::isOfEveryCountry);
      } else if (!isBeside(document, grammar, end, person)) {
        office = Optional.empty();
      } else if (person(person).title().isEmpty()) {
        office.filter(title -> mayHold(person, title)).ifPresent(person(person)::infer);
      }
      end = person.range().end();
    }
  }

  /// `ऑस्ट्रेलिया के प्रधानमंत्री X और अमेरिका के जो बाइडन`: who is known to have held other
  /// offices only is no prime minister.
  private static boolean mayHold(PersonMention person, Title title) {
    return person.known() == null || !person.known().neverHeld(title.level());
  }

  private static boolean isOfEveryCountry(Title title) {
    return switch (title.level()) {
      case HEAD_OF_STATE, HEAD_OF_GOVERNMENT, MINISTER -> true;
      default -> false;
    };
  }

  /// Whether nothing but a comma or a coordinator stands before somebody of a country.
  private static boolean isBeside(
      Document document, Grammar grammar, int from, PersonMention person) {
    return person.affiliation() != null
        && !person.counterpart()
        && from < person.range().start()
        && IntStream.range(from, person.range().start())
            .mapToObj(document::token)
            .allMatch(token -> token.is(",") || grammar.isCoordinator(token.key()));
  }

  /// `समकक्ष` repeats the office told last before it; of several in a row each repeats its own.
  private void repeatOffices(Document document, List<Mention> mentions) {
    List<Held> held = new ArrayList<>();
    List<Mention> counterparts = new ArrayList<>();
    for (Mention mention : mentions) {
      switch (mention) {
        case PersonMention person when person.counterpart() -> counterparts.add(mention);
        case OfficeMention office when office.counterpart() -> counterparts.add(mention);
        case PersonMention person -> {
          settle(document, counterparts, held);
          person(person).title().ifPresent(title -> held.add(new Held(title, person.range())));
        }
        case OfficeMention office -> {
          settle(document, counterparts, held);
          held.add(new Held(office.title(), office.range()));
        }
        default -> {}
      }
    }
    settle(document, counterparts, held);
  }

  private record Held(Title title, TokenRange words) {}

  private void settle(Document document, List<Mention> counterparts, List<Held> held) {
    for (int i = 0; i < counterparts.size(); i++) {
      Mention counterpart = counterparts.get(i);
      int back = held.size() >= counterparts.size() ? counterparts.size() - i : 1;
      if (held.size() < back || !isNear(document, held.get(held.size() - back), counterpart)) {
        continue;
      }
      Title title = held.get(held.size() - back).title();
      switch (counterpart) {
        case PersonMention person -> person(person).infer(title);
        case OfficeMention office -> repeated.put(office, title);
        default -> {}
      }
    }
    counterparts.clear();
  }

  /// In the same sentence, or in the one before.
  private static boolean isNear(Document document, Held held, Mention counterpart) {
    int told = document.sentenceOf(held.words().start()).index();
    return told >= document.sentenceOf(counterpart.range().start()).index() - 1;
  }

  /// `राष्ट्रपति X` is of the one country whose president the article speaks of without a name.
  private void inferCountries(List<Mention> mentions) {
    if (inOrder.stream().noneMatch(Coreference::needsCountry)) {
      return;
    }
    Map<String, Set<String>> countries =
        mentions.stream()
            .filter(OfficeMention.class::isInstance)
            .map(OfficeMention.class::cast)
            .filter(office -> office.affiliations().size() == 1)
            .collect(
                Collectors.groupingBy(
                    office -> title(office).singular(),
                    Collectors.mapping(
                        office -> office.affiliations().getFirst().code(), Collectors.toSet())));
    for (Person person : inOrder) {
      if (needsCountry(person)) {
        String office = person.title().get().singular();
        List<String> free =
            countries.getOrDefault(office, Set.of()).stream()
                .filter(code -> only(code, other -> other.holds(office)).isEmpty())
                .toList();
        if (free.size() == 1) {
          person.inferCountry(free.getFirst());
        }
      }
    }
  }

  /// `विदेश मंत्री X` of nothing is of the country that the article is about.
  private void inferHomes(Document document, List<Mention> mentions) {
    if (inOrder.stream().noneMatch(Coreference::needsCountry)) {
      return;
    }
    Homes homes = new Homes(document, mentions, inOrder);
    for (Person person : inOrder) {
      if (needsCountry(person)) {
        person.mentions().stream()
            .flatMap(mention -> home(homes, mention).stream())
            .findFirst()
            .ifPresent(person::inferCountry);
      }
    }
  }

  private static Optional<String> home(Homes homes, PersonMention mention) {
    Title office = mention.title();
    if (office == null || office.plural()) {
      return Optional.empty();
    }
    if (isOneMansOffice(office)) {
      return homes.of(mention.range(), office);
    }
    return switch (office.level()) {
      case ROYAL -> homes.inSentence(mention.range(), office);
      case REGIONAL -> homes.ofRegion(mention.range());
      default -> Optional.empty();
    };
  }

  private static boolean needsCountry(Person person) {
    return person.country().isEmpty() && person.title().isPresent();
  }
}
