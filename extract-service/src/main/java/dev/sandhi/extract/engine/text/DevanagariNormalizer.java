package dev.sandhi.extract.engine.text;

/// Makes the view that the engine reads: one way of writing for what looks the same.
///
/// NFC; no characters without ink, which sites strew into words (`प्रधान<ZWNJ>मंत्री`); ASCII
/// digits, spaces, hyphens and quotation marks; newline for every line end; a danda for the bar
/// that is typed in its place. It never changes a vowel's length, a virama or a chandrabindu: those
/// tell words apart. It accepts any string, takes linear time, and its own view again gives that
/// view.
public final class DevanagariNormalizer {

  private DevanagariNormalizer() {}

  public static AlignedText normalize(String text) {
    ViewBuilder view = Composition.compose(replaced(text));
    mendBars(view);
    return view.build(text);
  }

  private static ViewBuilder replaced(String text) {
    ViewBuilder view = new ViewBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      char unit = text.charAt(at);
      if (unit == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        view.append('\n', at, at + 2);
        at += 2;
      } else if (Character.isHighSurrogate(unit)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1))) {
        appendPair(view, text, at);
        at += 2;
      } else {
        appendUnit(view, unit, at);
        at++;
      }
    }
    return view;
  }

  private static void appendPair(ViewBuilder view, String text, int at) {
    if (!CharacterTable.isInvisible(text.codePointAt(at))) {
      view.append(text.charAt(at), at, at + 2);
      view.append(text.charAt(at + 1), at, at + 2);
    }
  }

  private static void appendUnit(ViewBuilder view, char unit, int at) {
    char letter = CharacterTable.letterUnderNukta(unit);
    if (letter != CharacterTable.NOTHING) {
      view.append(letter, at, at + 1);
      view.append(Devanagari.NUKTA, at, at + 1);
      return;
    }
    char replacement = CharacterTable.view(unit);
    if (replacement != CharacterTable.NOTHING) {
      view.append(replacement, at, at + 1);
    }
  }

  /// `है |` ends a sentence, `है||` a verse; `WhatsApp | Facebook` stays.
  private static void mendBars(ViewBuilder view) {
    for (int i = 1; i < view.length(); i++) {
      if (view.unit(i) == '|' && followsWord(view, i)) {
        view.replace(i, Devanagari.DANDA);
      }
    }
  }

  private static boolean followsWord(ViewBuilder view, int bar) {
    char before = view.unit(bar - 1);
    if (before == ' ' && bar > 1) {
      return Devanagari.isWordPart(view.unit(bar - 2));
    }
    return Devanagari.isWordPart(before) || before == Devanagari.DANDA;
  }
}
