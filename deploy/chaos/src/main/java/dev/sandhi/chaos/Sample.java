package dev.sandhi.chaos;

import org.jspecify.annotations.Nullable;

/// An article to send in: its address, its text, and the text that replaces it soon, if one does.
record Sample(@Nullable String url, String text, @Nullable String revised) {

  boolean isSlow() {
    return text.contains(FaultyWire.SLOW_MARK);
  }
}
