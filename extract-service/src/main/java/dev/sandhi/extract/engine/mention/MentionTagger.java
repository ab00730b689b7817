package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Sentence;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.lexicon.Names;
import dev.sandhi.extract.engine.lexicon.WordSorts;
import dev.sandhi.extract.engine.mention.Mention.BodyMention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.GroupMention;
import dev.sandhi.extract.engine.mention.Mention.PersonMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.mention.Mention.PronounMention;
import dev.sandhi.extract.engine.mention.Mention.Title;
import dev.sandhi.extract.engine.mention.learned.NameTagger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Tags the mentions of a document, from left to right, the fullest reading at each place first.
public final class MentionTagger {

  private static final int LONGEST_AGENT = 7;

  private final Names names;
  private final Grammar grammar;
  private final MentionLists lists;
  private final WordSorts sorts;
  private final NameTagger nameTagger;

  public MentionTagger(Names names, Grammar grammar) {
    this.names = names;
    this.grammar = grammar;
    this.lists = MentionLists.load();
    this.sorts = new WordSorts(names, grammar);
    this.nameTagger = NameTagger.load();
  }

  /// All mentions in the order of the text; none lies within another.
  public List<Mention> tag(Document document) {
    Reading reading = new Reading(document);
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int at = sentence.tokens().start();
      while (at < sentence.tokens().end()) {
        List<Mention> found = reading.at(at, sentence.tokens().end());
        mentions.addAll(found);
        at = found.isEmpty() ? at + 1 : found.getLast().range().end();
      }
    }
    List<Mention> owned = new Possessives(document, lists, grammar).settle(mentions);
    List<Mention> told = new Sources(document, lists, grammar).settle(owned);
    List<Mention> bodies = new ShortBodies(document, grammar, reading.hits).settle(told);
    List<Mention> delegates = new Delegates(document, lists, reading.runs, grammar).settle(bodies);
    return Surnames.spread(document, delegates, names, grammar);
  }

  /// One document being read.
  private final class Reading {
    private final Document document;
    private final Hits hits;
    private final UnlistedNames unlisted;
    private final NameRuns runs;
    private final TitledNames titled;
    private final Venues venues;
    private final Towns towns;

    /// The tokens that are `ने`.
    private final BitSet ergatives = new BitSet();

    Reading(Document document) {
      this.document = document;
      this.hits = Hits.find(document, names, sorts, lists);
      this.unlisted = new UnlistedNames(document, hits, nameTagger);
      this.runs = new NameRuns(document, hits, unlisted, grammar, lists);
      this.titled = new TitledNames(document, hits, runs, unlisted, names, grammar, lists);
      this.venues = new Venues(document, hits, names, grammar);
      this.towns = new Towns(document, hits, grammar);
      for (Token token : document.tokens()) {
        ergatives.set(
            token.index(), grammar.markers().word(token.key()).contains(CaseMarker.ERGATIVE));
      }
    }

    /// The mentions that begin at a token: most often one, several where one title or country heads
    /// a list.
    List<Mention> at(int at, int end) {
      if (!isListed(at)) {
        return unlistedAt(at, end).map(List::of).orElse(List.of());
      }
      Optional<Mention> group = group(at, end).or(() -> guest(at, end));
      List<Mention> people = group.isPresent() ? List.of() : titled.at(at, end);
      if (!people.isEmpty()) {
        return people;
      }
      Optional<Mention> person = group.isPresent() ? group : person(at, end);
      if (person.isPresent() && person.get() instanceof PersonMention owner) {
        List<Mention> possessed = titled.possessed(owner, end);
        if (!possessed.isEmpty()) {
          return possessed;
        }
      }
      return person
          .or(() -> venues.at(at, end))
          .or(() -> listed(at))
          .or(() -> towns.at(at, end))
          .or(() -> unlisted(at, end))
          .or(() -> pronoun(at))
          .map(List::of)
          .orElse(List.of());
    }

    /// Whether any list knows what may begin at a token: for most there is no need to ask each.
    private boolean isListed(int at) {
      String key = document.token(at).key();
      return hits.at(at).isPresent() || lists.mayBegin(key) || names.isPortfolio(key);
    }

    private Optional<Mention> unlistedAt(int at, int end) {
      return venues.at(at, end).or(() -> towns.at(at, end)).or(() -> unlisted(at, end));
    }

    private Optional<Mention> group(int at, int end) {
      Integer size = lists.groupSize(document.token(at).key());
      if (size == null) {
        return lists
            .pluralDemonstratives()
            .longest(document, at, end)
            .flatMap(these -> groupOf(at, these.range().end(), 0, end));
      }
      if (at + 1 >= end) {
        return Optional.empty();
      }
      return officeHolders(at, size)
          .or(() -> groupOf(at, at + 1, size, end))
          .or(() ->
              needsNoNoun(at + 1, end)
                  ? Optional.of(new GroupMention(range(at, at + 1), size, true, null, "<number>"))
                  : Optional.empty());
    }

    /// `दोनों ने`, `दोनों मंगलवार को मिले`.
    private boolean needsNoNoun(int behind, int end) {
      return grammar.markers().longest(document, behind, end).isPresent()
          || lists.groupFollowers().longest(document, behind, end).isPresent();
    }

    private Optional<Mention> officeHolders(int at, int size) {
      return hits.at(at + 1, NameEntry.Office.class)
          .filter(office -> office.level() != NameEntry.Office.Level.REGIONAL)
          .filter(office -> office.level() != NameEntry.Office.Level.DOMESTIC)
          .filter(office -> office.level() != NameEntry.Office.Level.ANYBODY)
          .map(office -> {
            TokenRange words = hits.at(at + 1).orElseThrow().range();
            Title title = new Title(words, office.singular(), office.level(), true);
            return new GroupMention(
                range(at, words.end()), size, true, title, "<number> <offices>");
          });
    }

    private Optional<Mention> groupOf(int at, int noun, int size, int end) {
      return lists
          .groupNouns()
          .longest(document, noun, end)
          .map(group ->
              new GroupMention(
                  range(at, group.range().end()),
                  size,
                  group.entries().getFirst(),
                  null,
                  "<number> <group>"));
    }

    /// A person of the register. `नीरव मोदी` is not the prime minister: a name goes on to the left
    /// as well.
    private Optional<Mention> person(int at, int end) {
      Optional<Hit> hit = hits.at(at).filter(h -> h.as(KnownPerson.class).isPresent());
      if (hit.isEmpty()) {
        return Optional.empty();
      }
      Optional<Mention> titledName = titled.withinName(hit.get(), end);
      if (titledName.isPresent()) {
        return titledName;
      }
      KnownPerson known = hit.get().as(KnownPerson.class).orElseThrow();
      TokenRange name = runs.from(at, end).orElse(hit.get().range());
      if (name.end() < end && lists.isGovernment(document.token(name.end()).key())) {
        return Optional.of(
            new CountryMention(
                range(at, name.end() + 1),
                known.country(),
                CountryMention.Form.NAME,
                "government of a person"));
      }
      boolean other = !known.full() && name.length() > hit.get().range().length();
      return Optional.of(
          new PersonMention(
              name, name, null, null, other ? null : known, false, "person register"));
    }

    private Optional<Mention> listed(int at) {
      return hits.at(at).flatMap(hit -> listed(hit, hit.entries()));
    }

    private Optional<Mention> listed(Hit hit, List<NameEntry> entries) {
      for (NameEntry entry : entries) {
        Mention mention =
            switch (entry) {
              case NameEntry.Country country ->
                  new CountryMention(
                      hit.range(), country.code(), CountryMention.Form.NAME, "country");
              case NameEntry.Demonym demonym -> ofDemonym(hit.range(), demonym);
              case NameEntry.Body body -> new BodyMention(hit.range(), body, "body");
              case NameEntry.Locality place ->
                  new PlaceMention(hit.range(), place, null, Optional.of(place.country()), "place");
              case NameEntry.Venue venue ->
                  new PlaceMention(hit.range(), null, hit.range(), Venues.country(venue), "venue");
              case NameEntry.Office _, NameEntry.Honorific _, NameEntry.Mask _, KnownPerson _ ->
                  null;
            };
        if (mention != null) {
          return Optional.of(mention);
        }
      }
      return Optional.empty();
    }

    /// `अफगान सरकार` is as good as the name of the country.
    private Mention ofDemonym(TokenRange words, NameEntry.Demonym demonym) {
      boolean government =
          words.end() < document.tokens().size()
              && lists.isGovernment(document.token(words.end()).key());
      CountryMention.Form form =
          government ? CountryMention.Form.NAME : CountryMention.Form.DEMONYM;
      return new CountryMention(words, demonym.code(), form, "demonym");
    }

    /// Some words before `ने`, if the tagger takes all of them for a name.
    private Optional<Mention> unlisted(int at, int end) {
      int agent = agent(at, end);
      return agent < 0
          ? Optional.empty()
          : unlisted
              .filling(range(at, agent))
              .map(name -> new PersonMention(name, name, null, null, null, false, "name tagger"));
    }

    /// Where the next `ने` stands, if only a few words lie between; -1 otherwise.
    private int agent(int at, int end) {
      int agent = ergatives.nextSetBit(at);
      if (agent < 0 || agent >= Math.min(end, at + LONGEST_AGENT)) {
        return -1;
      }
      for (int between = at; between < agent; between++) {
        if (parts(between)) {
          return -1;
        }
      }
      return agent;
    }

    /// Whether a mark parts words that are no name together.
    private boolean parts(int at) {
      Token token = document.token(at);
      return token.kind() == Token.Kind.MARK && !token.is("-") && !token.is(".");
    }

    private Optional<Mention> pronoun(int at) {
      Token token = document.token(at);
      CaseMarker marker = lists.pronoun(token.key());
      return marker == null
          ? Optional.empty()
          : Optional.of(new PronounMention(range(at, at + 1), marker, false, "pronoun"));
    }

    /// `मेहमान नेता से`, but not `मुख्य अतिथि` or `मेहमान टीम`: with the marker that follows.
    private Optional<Mention> guest(int at, int end) {
      return lists
          .guests()
          .longest(document, at, end)
          .filter(_ -> at == 0 || !lists.isKindOfGuest(document.token(at - 1).key()))
          .map(guest -> guest.range().end())
          .filter(marker -> marker < end)
          .flatMap(marker ->
              grammar.markers().word(document.token(marker).key()).stream()
                  .findFirst()
                  .map(read ->
                      new PronounMention(range(at, marker + 1), read, true, "<guest> <marker>")));
    }

    private static TokenRange range(int start, int end) {
      return new TokenRange(start, end);
    }
  }
}
