package dev.sandhi.extract.engine.assembly;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Gazetteer;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.Tsv;
import dev.sandhi.extract.engine.mention.Mention;
import dev.sandhi.extract.engine.mention.Mention.CountryMention;
import dev.sandhi.extract.engine.mention.Mention.PlaceMention;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds where something takes place: cities, countries and buildings before a locative.
final class Sites {

  private final Grammar grammar;

  /// The countries that are one city, with its name. How many words may describe a building that
  /// has no name.
  private static final int VENUE_REACH = 3;

  private static final Map<String, String> CITY_STATES =
      Map.of("MC", "Monaco", "SG", "Singapore", "VA", "Vatican City");

  /// How far before a verb `वहां` may stand.
  private static final int POINTER_REACH = 6;

  /// How far back the place may be named that it points to.
  private static final int BEFORE_REACH = 200;

  /// How many words may part a capital from its locative: `की राजधानी के एक होटल में`.
  private static final int CAPITAL_REACH = 5;

  /// No name of a country or body has more words.
  private static final int LONGEST_NAME = 8;

  private final Gazetteer<Pointer> pointers = new Gazetteer<>();

  /// पूर्वी, उत्तरी.
  private final Set<String> compass = new HashSet<>();

  private final Gazetteer<Boolean> venueNouns = Gazetteer.of("lexicon/venue-nouns.tsv", "noun");

  /// What a word points to.
  private enum Pointer {
    DATELINE,
    BEFORE,
    RELATIVE,
    NOWHERE
  }

  Sites(Grammar grammar) {
    this.grammar = grammar;
    for (Tsv.Row row : Tsv.read("lexicon/here.tsv", "phrase", "place")) {
      pointers.add(row.cell(0), row.oneOf(Pointer.class, 1));
    }
    for (Tsv.Row row : Tsv.read("lexicon/compass.tsv", "word")) {
      compass.add(FoldKey.listed(row.cell(0)));
    }
  }

  /// The site told in a part of the text.
  Optional<Site> in(AnnotatedDocument annotated, TokenRange scope) {
    Optional<Site> site = Optional.empty();
    for (Mention mention : annotated.mentionsIn(scope)) {
      if (isPlaced(annotated, mention, scope.end()) && !isOfPair(annotated, mention)) {
        Optional<Site> told = site(mention);
        site = join(site, told);
      }
    }
    return site.isPresent() ? site : here(annotated, scope);
  }

  private static Optional<Site> join(Optional<Site> site, Optional<Site> more) {
    if (site.isEmpty() || more.isEmpty()) {
      return site.or(() -> more);
    }
    return Optional.of(site.get().completedBy(more.get()));
  }

  /// The city of the dateline, where the text says `यहां`, or the place told before, where it says
  /// `वहां`, `जहां`.
  private Optional<Site> here(AnnotatedDocument annotated, TokenRange scope) {
    Document document = annotated.document();
    int at = scope.start();
    while (at < scope.end()) {
      Optional<Gazetteer.Match<Pointer>> match = pointers.longest(document, at, scope.end());
      Pointer pointer = match.map(found -> found.entries().getFirst()).orElse(Pointer.NOWHERE);
      at = match.map(found -> found.range().end()).orElse(at + 1);
      if (pointer == Pointer.DATELINE) {
        return dateline(annotated);
      }
      if (pointer != Pointer.NOWHERE && !isMarked(document, at, scope.end())) {
        return before(annotated, at - 1, pointer);
      }
    }
    return Optional.empty();
  }

  /// The site of a cause that is told: `सूडान में भड़की हिंसा के कारण`.
  Optional<Site> because(AnnotatedDocument annotated, TokenRange scope) {
    Document document = annotated.document();
    return scope
        .tokens()
        .filter(at -> grammar.isMarkedAt(document, at, scope.end(), CaseMarker.CAUSE))
        .boxed()
        .findFirst()
        .flatMap(cause -> in(annotated, new TokenRange(scope.start(), cause)));
  }

  /// The country that does something: `फिजी ने`.
  Optional<Site> doer(AnnotatedDocument annotated, TokenRange scope) {
    return annotated.mentionsIn(scope).stream()
        .filter(Mention.CountryMention.class::isInstance)
        .filter(country ->
            grammar.isMarkedAt(
                annotated.document(), country.range().end(), scope.end(), CaseMarker.ERGATIVE))
        .flatMap(country -> site(country).stream())
        .findFirst();
  }

  /// `यहां`, but not that of `अपने यहां`.
  private Optional<Pointer> pointer(Document document, int at, int end) {
    boolean elsewhere =
        at > 0
            && pointers
                .longest(document, at - 1, end)
                .filter(match -> match.entries().getFirst() == Pointer.NOWHERE)
                .isPresent();
    return elsewhere
        ? Optional.empty()
        : pointers.longest(document, at, end).map(match -> match.entries().getFirst());
  }

  /// The goal of a trip `वहां` or `यहां`, told just before its verb.
  Optional<Site> pointed(AnnotatedDocument annotated, TokenRange scope) {
    Document document = annotated.document();
    int first = Math.max(scope.start(), scope.end() - POINTER_REACH);
    for (int at = scope.end() - 1; at >= first; at--) {
      int here = at;
      Optional<Pointer> told = pointer(document, at, scope.end());
      if (told.isPresent() && !isMarked(document, at + 1, scope.end())) {
        Optional<Site> before =
            before(annotated, scope.start(), told.get())
                .or(() -> before(annotated, here, told.get()));
        return told.get() == Pointer.DATELINE ? dateline(annotated).or(() -> before) : before;
      }
    }
    return Optional.empty();
  }

  /// `वहां के प्रधानमंत्री`, `वहां से`.
  private boolean isMarked(Document document, int at, int end) {
    return at < end
        && grammar
            .markerAt(document, at, end)
            .filter(read -> read == CaseMarker.GENITIVE || read == CaseMarker.ABLATIVE)
            .isPresent();
  }

  /// `हिरोशिमा से`.
  private boolean isLeft(Document document, Mention mention, int end) {
    return grammar.isMarkedAt(document, mention.range().end(), end, CaseMarker.ABLATIVE);
  }

  /// The place named last before a token, but for who acts and for where somebody came from; yet
  /// `रियाद से लौटे, जहां` is told of Riyadh.
  private Optional<Site> before(AnnotatedDocument annotated, int token, Pointer pointer) {
    Document document = annotated.document();
    TokenRange near = new TokenRange(Math.max(0, token - BEFORE_REACH), token);
    return annotated.mentionsIn(near).reversed().stream()
        .filter(mention -> pointer == Pointer.RELATIVE || !isLeft(document, mention, token))
        .filter(mention -> !acts(document, mention))
        .flatMap(mention -> site(mention).stream())
        .filter(site -> site.country() != null)
        .findFirst();
  }

  /// `वॉशिंगटन ने कहा`: a capital that acts is a government, and no place.
  boolean acts(Document document, Mention mention) {
    int behind = mention.range().end();
    int end = document.sentenceOf(mention.range().start()).tokens().end();
    return grammar.isMarkedAt(document, behind, end, CaseMarker.ERGATIVE);
  }

  /// The cities that the news comes from.
  List<Site> datelines(AnnotatedDocument annotated) {
    return Dateline.of(annotated, grammar);
  }

  Optional<Site> dateline(AnnotatedDocument annotated) {
    return datelines(annotated).stream().findFirst();
  }

  static Optional<Site> site(Mention mention) {
    return switch (mention) {
      case PlaceMention place -> Optional.of(site(place));
      case CountryMention country when country.form() == CountryMention.Form.NAME ->
          Optional.of(site(country));
      case CountryMention _,
          Mention.PersonMention _,
          Mention.OfficeMention _,
          Mention.BodyMention _,
          Mention.GroupMention _,
          Mention.PronounMention _ ->
          Optional.empty();
    };
  }

  /// `वेटिकन में`, `सिंगापुर में`: the country is the city.
  private static Site site(CountryMention country) {
    String city = CITY_STATES.get(country.code());
    return new Site(
        null, city == null ? null : country.range(), city, country.code(), country.range());
  }

  /// A seat of government such as the Kremlin is a venue, a region is no city.
  private static Site site(PlaceMention place) {
    String country = place.country().orElse(null);
    NameEntry.Locality locality = place.locality();
    if (locality == null) {
      return new Site(place.venue(), null, null, country, place.range());
    }
    return switch (locality.kind()) {
      case METONYM -> new Site(place.range(), null, null, country, place.range());
      case REGION -> new Site(null, null, null, country, place.range());
      case CAPITAL, SEAT, CITY ->
          new Site(null, place.range(), locality.latin(), country, place.range());
    };
  }

  /// A locative follows, or a comma and another place, or `शहर में`. The dateline is no place.
  private boolean isPlaced(AnnotatedDocument annotated, Mention mention, int end) {
    Document document = annotated.document();
    if (!isPlace(mention) || isPart(document, mention)) {
      return false;
    }
    int at = mention.range().end();
    if (at < end && document.token(at).is(",") && mention instanceof PlaceMention place) {
      return placeAhead(annotated, at + 1, end)
          .filter(next -> isWithin(place, next) && isPlaced(annotated, next, end))
          .isPresent();
    }
    return isLocative(document, at, end, mention)
        || isLocative(document, at + 1, end, mention)
        || isInCapital(document, mention, end)
        || isOfVenue(annotated, at, end);
  }

  /// `कतर के अमीरी दीवान में`: whose building it is, there it stands.
  private boolean isOfVenue(AnnotatedDocument annotated, int at, int end) {
    Document document = annotated.document();
    return isAtVenue(document, at, end)
        || grammar.isMarkedAt(document, at, end, CaseMarker.GENITIVE)
            && (isInSomeVenue(document, at + 1, end)
                || placeAhead(annotated, at + 1, end)
                    .filter(next -> next instanceof PlaceMention place && place.venue() != null)
                    .filter(next -> isLocative(document, next.range().end(), end, next))
                    .isPresent());
  }

  /// `काबुल हवाई अड्डे पर`: a building that is called by its city.
  private boolean isAtVenue(Document document, int at, int end) {
    return venueNouns
        .longest(document, at, end)
        .map(noun -> noun.range().end())
        .filter(behind ->
            grammar.isMarkedAt(document, behind, end, CaseMarker.LOCATIVE)
                || grammar.isMarkedAt(document, behind, end, CaseMarker.TOPIC))
        .isPresent();
  }

  /// `विराटनगर के एक होटल में`: a building without a name.
  private boolean isInSomeVenue(Document document, int at, int end) {
    for (int word = at; word < Math.min(end, at + VENUE_REACH); word++) {
      if (venueNouns
          .longest(document, word, end)
          .filter(
              noun -> grammar.isMarkedAt(document, noun.range().end(), end, CaseMarker.LOCATIVE))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// `पूर्वी यूक्रेन में`: talks are held in a city, and in half a country there is war.
  private boolean isPart(Document document, Mention mention) {
    int start = mention.range().start();
    boolean inName = mention.range().length() > 1 && isCompass(document, start);
    return mention instanceof CountryMention
        ? isCompass(document, start - 1)
        : inName && mention instanceof PlaceMention place && isRegion(place);
  }

  private boolean isCompass(Document document, int at) {
    return at >= 0 && compass.contains(document.token(at).key());
  }

  private static boolean isRegion(PlaceMention place) {
    return place.locality() != null && place.locality().kind() == NameEntry.Locality.Kind.REGION;
  }

  /// `ऑस्ट्रिया की राजधानी में`, `की राजधानी के एक होटल में`
  private boolean isInCapital(Document document, Mention country, int end) {
    int at = country.range().end();
    Optional<Gazetteer.Match<CaseMarker>> capital =
        country instanceof CountryMention && at < end
            ? grammar.markers().longest(document, at, end)
            : Optional.empty();
    if (capital.filter(m -> m.entries().getFirst() == CaseMarker.CAPITAL_OF).isEmpty()) {
      return false;
    }
    int behind = capital.get().range().end();
    for (int next = behind; next < Math.min(end, behind + CAPITAL_REACH); next++) {
      if (grammar.markers().word(document.token(next).key()).contains(CaseMarker.LOCATIVE)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Mention> placeAhead(AnnotatedDocument annotated, int at, int end) {
    return annotated.mentionsIn(new TokenRange(at, end)).stream()
        .findFirst()
        .filter(next -> next.range().start() == at)
        .filter(Sites::isPlace);
  }

  static boolean isPlace(Mention mention) {
    return mention instanceof PlaceMention || mention instanceof CountryMention;
  }

  /// `पेरिस, फ्रांस में`; but `गाजा, यूक्रेन और ईरान में` are several.
  private static boolean isWithin(PlaceMention place, Mention wider) {
    Optional<String> country = site(wider).map(Site::country);
    return place.country().isEmpty() || country.equals(place.country());
  }

  /// `भारत-पाक में सहमति`, `रूस और यूक्रेन में समझौता`: two countries in a row are the sides, and
  /// not where it is.
  private boolean isOfPair(AnnotatedDocument annotated, Mention mention) {
    int joint = mention.range().start() - 1;
    if (!(mention instanceof CountryMention) || joint < 1) {
      return false;
    }
    Token token = annotated.document().token(joint);
    TokenRange before = new TokenRange(Math.max(0, joint - LONGEST_NAME), joint);
    return (token.is("-") || grammar.isCoordinator(token.key()))
        && annotated.mentionsIn(before).stream()
            .anyMatch(other -> other.range().end() == joint && isSide(other));
  }

  private static boolean isSide(Mention mention) {
    return mention instanceof CountryMention || mention instanceof Mention.BodyMention;
  }

  private boolean isLocative(Document document, int at, int end, Mention mention) {
    if (at >= end) {
      return false;
    }
    Optional<Gazetteer.Match<CaseMarker>> marker = grammar.markers().longest(document, at, end);
    if (at > mention.range().end()) {
      Token between = document.token(at - 1);
      if (!between.isWord() || !grammar.markers().word(between.key()).isEmpty()) {
        return false;
      }
    }
    return marker
        .map(match -> match.entries().getFirst())
        .filter(read ->
            read == CaseMarker.LOCATIVE
                || (read == CaseMarker.TOPIC
                    && mention instanceof PlaceMention place
                    && place.venue() != null))
        .isPresent();
  }
}
