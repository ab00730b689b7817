package dev.sandhi.extract.engine.mention;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.document.Token;
import dev.sandhi.extract.engine.document.TokenRange;
import dev.sandhi.extract.engine.lexicon.CaseMarker;
import dev.sandhi.extract.engine.lexicon.Grammar;
import dev.sandhi.extract.engine.lexicon.NameEntry;
import dev.sandhi.extract.engine.lexicon.NameEntry.KnownPerson;
import dev.sandhi.extract.engine.mention.MentionLists.NamePart;
import java.util.Optional;

/// Finds where a name that no register lists ends.
///
/// Hindi has no capitals. Behind a title a name runs on through words that are neither common words
/// of the language nor listed as something else, through hyphens, and through the dots of initials:
/// `जोशुआ एम.रड`, `कासिम-जोमार्ट टोकाएव`. Some words of the language belong to a name where a name
/// stands beside them: `जो बाइडन`, `लूला दा सिल्वा`.
final class NameRuns {

  private static final int LONGEST = 7;
  private static final int INITIAL_LETTERS = 3;

  private final Document document;
  private final Hits hits;
  private final UnlistedNames unlisted;
  private final Grammar grammar;
  private final MentionLists lists;

  NameRuns(
      Document document, Hits hits, UnlistedNames unlisted, Grammar grammar, MentionLists lists) {
    this.document = document;
    this.hits = hits;
    this.unlisted = unlisted;
    this.grammar = grammar;
    this.lists = lists;
  }

  /// The name behind a title. Here it may also begin with a common word, or hold one, if the tagger
  /// says so: `प्रधानमंत्री ली कियांग`, `विदेश सचिव अमृत बहादुर राय`.
  Optional<TokenRange> announced(int start, int end) {
    Optional<TokenRange> run = from(start, end);
    if (run.isEmpty()) {
      return unlisted.announced(start, end);
    }
    if (hits.at(start, KnownPerson.class).isPresent()) {
      return run;
    }
    return unlisted.likely(start, end).filter(name -> run.get().end() < name.end()).or(() -> run);
  }

  /// The name that begins at a token, by the lists: through words that they do not know.
  Optional<TokenRange> from(int start, int end) {
    int last = start;
    boolean closed = false;
    for (int words = 0; words < LONGEST; words++) {
      int at = words == 0 ? start : pastJoint(last, end);
      if (at >= end || !(closed ? reopens(at, last, end) : isNameWord(at, words, end))) {
        break;
      }
      Optional<KnownPerson> known = hits.at(at, KnownPerson.class);
      last = known.isPresent() ? hits.at(at).orElseThrow().range().end() : at + 1;
      closed |= known.filter(KnownPerson::closes).isPresent();
    }
    return last == start ? Optional.empty() : Optional.of(new TokenRange(start, last));
  }

  /// The name at a token that no title announces: at least two words that can be nothing else.
  Optional<TokenRange> untitled(int start, int end) {
    return start < end && isPlain(start)
        ? from(start, end).filter(name -> name.length() > 1)
        : Optional.empty();
  }

  /// What still belongs to a name that seemed full: `तमीम बिन हमद` goes on with `अल-सानी`.
  private boolean reopens(int at, int last, int end) {
    Token before = document.token(last - 1);
    String key = document.token(at).key();
    if (lists.isNameWord(before.key(), NamePart.PARTICLE)) {
      return isNameWord(at, last, end);
    }
    return at == last
        && (lists.isNameWord(key, NamePart.SUFFIX)
            || (hits.at(at).isEmpty() && isParticle(at, end) && !hits.isGrammatical(at)));
  }

  private boolean isNameWord(int at, int words, int end) {
    Token token = document.token(at);
    if (token.kind() == Token.Kind.FOREIGN) {
      return Character.isUpperCase(token.text().codePointAt(0)) && token.text().length() > 1;
    }
    if (!token.isWord()) {
      return false;
    }
    return words == 0
        ? isPlain(at) || isFirst(at, end) || isInitial(at, end)
        : isPlain(at) || isWithin(at, end) || isInitial(at, end) || isGlued(at);
  }

  /// A word that is nothing else but a name, or that the register lists as one.
  private boolean isPlain(int at) {
    Token token = document.token(at);
    Optional<Hit> hit = hits.at(at);
    return hit.isPresent()
        ? hit.get().as(KnownPerson.class).isPresent()
        : token.isWord() && !hits.isCommon(at) && !hits.isGrammatical(at);
  }

  /// A word of the language, or a place, before a word that can only be a name: `जो बाइडन`,
  /// `जॉर्जिया मेलोनी`.
  private boolean isFirst(int at, int end) {
    boolean place = hits.at(at).filter(NameRuns::isPlace).isPresent();
    return (place || lists.isNameWord(document.token(at).key(), NamePart.FIRST))
        && isNameAhead(at + 1, end);
  }

  /// What a hyphen joins without a space, whatever word it may be elsewhere: `मून जे-इन`.
  private boolean isGlued(int at) {
    return hits.at(at).isEmpty()
        && isHyphen(at - 1)
        && !document.token(at - 1).spaceBefore()
        && !document.token(at).spaceBefore();
  }

  private boolean isWithin(int at, int end) {
    Token before = document.token(at - 1);
    return lists.isNameWord(document.token(at).key(), NamePart.SUFFIX)
        || isParticle(at, end)
        || isPatronym(at, end)
        || isParent(at)
        || isSurnameOfBody(at)
        || isBetweenNames(at, end)
        || (hits.at(at).filter(NameRuns::isPlace).isPresent()
            && (before.is("-")
                || lists.isNameWord(before.key(), NamePart.PARTICLE)
                || grammar.markers().word(keyAt(at + 1, end)).contains(CaseMarker.ERGATIVE)));
  }

  /// `विदेश मंत्री थेरेस काइक्वाम्बा वैगनर`: behind words of a name no body is meant.
  private boolean isSurnameOfBody(int at) {
    return hits.at(at).filter(hit -> hit.range().length() == 1).isPresent()
        && lists.isNameWord(document.token(at).key(), NamePart.BODY);
  }

  /// `जोआओ मैनुअल गोंकाल्वेस लौरेंको ने`: a word of the language with words on both sides that are
  /// none, in a phrase that acts.
  private boolean isBetweenNames(int at, int end) {
    if (hits.at(at).isPresent() || hits.isGrammatical(at) || !isNameAhead(at + 1, end)) {
      return false;
    }
    int behind = at + 1;
    while (behind < end && (isPlain(behind) || isHyphen(behind))) {
      behind++;
    }
    return grammar
        .markerAt(document, behind, end)
        .filter(marker -> marker != CaseMarker.LOCATIVE && marker != CaseMarker.TOPIC)
        .isPresent();
  }

  /// `हमद बिन ईसा`: whatever word stands behind is the name of a parent.
  private boolean isPatronym(int at, int end) {
    return lists.isNameWord(document.token(at).key(), NamePart.PATRONYM)
        && at + 1 < end
        && mayBeParent(at + 1);
  }

  private boolean isParent(int at) {
    return lists.isNameWord(document.token(at - 1).key(), NamePart.PATRONYM) && mayBeParent(at);
  }

  private boolean mayBeParent(int at) {
    return document.token(at).isWord() && hits.at(at).isEmpty() && !hits.isGrammatical(at);
  }

  private String keyAt(int at, int end) {
    return at < end ? document.token(at).key() : "";
  }

  /// A postposition is part of a name only by a hyphen: `किम के-ग्वान`.
  private boolean isParticle(int at, int end) {
    Token token = document.token(at);
    boolean hyphened = document.token(at - 1).is("-") || (at + 1 < end && isHyphen(at + 1));
    boolean marker = !grammar.markers().word(token.key()).isEmpty();
    return lists.isNameWord(token.key(), NamePart.PARTICLE)
        && (hyphened || !marker)
        && (isNameAhead(at + 1, end) || isPlaceAhead(at + 1, end));
  }

  /// `अल-सबाह`
  private boolean isPlaceAhead(int next, int end) {
    return next + 1 < end
        && isHyphen(next)
        && hits.at(next + 1).filter(NameRuns::isPlace).isPresent();
  }

  /// `वी.के. सिंह`, and without dots `आर के माथुर`.
  private boolean isInitial(int at, int end) {
    if (!isLetter(at) || at + 1 >= end) {
      return false;
    }
    boolean second = at > 0 && (document.token(at - 1).is(".") || isLetter(at - 1));
    return document.token(at + 1).is(".")
        || isLetter(at + 1)
        || (second && isNameAhead(at + 1, end));
  }

  private boolean isLetter(int at) {
    return lists.isNameWord(document.token(at).key(), NamePart.LETTER);
  }

  private boolean isNameAhead(int next, int end) {
    int at = next < end && isHyphen(next) ? next + 1 : next;
    if (at + 1 < end
        && !isPlain(at)
        && lists.isNameWord(document.token(at).key(), NamePart.PARTICLE)) {
      at++;
    }
    return at < end && isPlain(at) && document.token(at).text().length() > 1;
  }

  /// A town that is also a name.
  private static boolean isPlace(Hit hit) {
    return hit.range().length() == 1
        && hit.entries().stream()
            .allMatch(
                entry -> entry instanceof NameEntry.Locality || entry instanceof NameEntry.Country);
  }

  private boolean isHyphen(int at) {
    return document.token(at).is("-");
  }

  /// Past a hyphen, or the dot of an initial, between two parts of a name. Between two people of
  /// the register a hyphen parts them: `किम-पुतिन बैठक`.
  private int pastJoint(int at, int end) {
    if (at + 1 >= end) {
      return at;
    }
    boolean people = hits.at(at + 1, KnownPerson.class).isPresent();
    boolean particle = lists.isNameWord(document.token(at - 1).key(), NamePart.PARTICLE);
    boolean joint =
        (isHyphen(at) && (particle || !people))
            || (document.token(at).is(".")
                && document.token(at - 1).text().length() <= INITIAL_LETTERS);
    return joint ? at + 1 : at;
  }
}
