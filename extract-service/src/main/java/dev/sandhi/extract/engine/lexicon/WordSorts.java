package dev.sandhi.extract.engine.lexicon;

import dev.sandhi.extract.engine.document.Document;
import dev.sandhi.extract.engine.text.FoldKey;
import java.util.List;
import java.util.Map;

/// In which sorts of lists a word stands, alone or within a phrase: what the lists know of a single
/// word, whatever stands beside it.
public final class WordSorts {

  /// The sorts of lists.
  private enum Sort {
    PERSON,
    COUNTRY,
    DEMONYM,
    PLACE,
    VENUE,
    BODY,
    OFFICE,
    HONORIFIC,
    COMMON,
    FUNCTION,
    VERB;

    int bit() {
      return 1 << ordinal();
    }
  }

  private final Map<String, Integer> known = FoldKey.map(1 << 16);

  public WordSorts(Names names, Grammar grammar) {
    names.gazetteer().forEach(this::add);
    names.allCommon().forEach(word -> add(word, Sort.COMMON.bit()));
    grammar.functionWords().forEach(word -> add(word, Sort.FUNCTION.bit()));
    grammar.verbForms().forEach(word -> add(word, Sort.VERB.bit()));
  }

  private void add(List<String> words, List<NameEntry> entries) {
    int bits = 0;
    for (NameEntry entry : entries) {
      bits |=
          switch (entry) {
            case NameEntry.KnownPerson _ -> Sort.PERSON.bit();
            case NameEntry.Country _ -> Sort.COUNTRY.bit();
            case NameEntry.Demonym _ -> Sort.DEMONYM.bit();
            case NameEntry.Locality _ -> Sort.PLACE.bit();
            case NameEntry.Venue _ -> Sort.VENUE.bit();
            case NameEntry.Body _ -> Sort.BODY.bit();
            case NameEntry.Office _ -> Sort.OFFICE.bit();
            case NameEntry.Honorific _ -> Sort.HONORIFIC.bit();
            case NameEntry.Mask _ -> 0;
          };
    }
    for (String word : words) {
      add(word, bits);
    }
  }

  private void add(String word, int bits) {
    known.merge(word, bits, (one, other) -> one | other);
  }

  /// The sorts of each word of a document, as numbers; equal sorts have equal numbers.
  public int[] in(Document document) {
    int[] sorts = new int[document.tokens().size()];
    for (int at = 0; at < sorts.length; at++) {
      Integer listed = known.get(document.token(at).key());
      sorts[at] = listed == null ? 0 : listed;
    }
    return sorts;
  }

  /// Whether a word of such sorts is a word of the language and no name.
  public static boolean isCommon(int sorts) {
    return (sorts & Sort.COMMON.bit()) != 0;
  }

  /// Whether a word of such sorts only serves others, or is a form of a verb.
  public static boolean isGrammatical(int sorts) {
    return (sorts & (Sort.FUNCTION.bit() | Sort.VERB.bit())) != 0;
  }
}
