package dev.sandhi.extract.engine.lexicon;

/// What a phrase is to its verb (कारक), as the postposition behind it tells.
public enum CaseMarker {
  /// No postposition: the subject of an intransitive or future verb, or an object.
  NOMINATIVE,
  /// ने
  ERGATIVE,
  /// को
  ACCUSATIVE,
  /// से
  ABLATIVE,
  /// के साथ
  COMITATIVE,
  /// के बीच
  BETWEEN,
  /// में
  LOCATIVE,
  /// पर
  TOPIC,
  /// का, की, के
  GENITIVE,
  /// Joined to the noun by a hyphen or by standing before it: `भारत-रूस वार्ता`.
  COMPOUND,
  PURPOSE,
  AGAINST,
  /// के अनुसार, के मुताबिक
  SOURCE,
  /// की ओर से
  BEHALF,
  ABOUT,
  AFTER,
  BEFORE,
  DURING,
  ASIDE,
  UNTIL,
  BEFORE_WHOM,
  MEANS,
  /// द्वारा
  AGENT,
  PRESENCE,
  BESIDES,
  CHAIR,
  LED_BY,
  HOST,
  MEDIATOR,
  INVITER,
  INSTEAD,
  DESPITE,
  UNDER,
  WITHOUT,
  CAPITAL_OF,
  TOWARDS,
  /// की ओर, की तरफ
  DIRECTION,
  CAUSE,
  /// के सम्मान में
  HONOUR,
  /// के रूप में, की हैसियत से
  ROLE,
  /// के साथ मिलकर: together with somebody, in some other doing
  ALONGSIDE;

  /// Whether a noun so marked is an adverbial, which sets a scene for another event.
  public boolean isAdverbial() {
    return switch (this) {
      case AFTER, BEFORE, DURING, ASIDE, PURPOSE, ABLATIVE -> true;
      default -> false;
    };
  }
}
