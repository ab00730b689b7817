package dev.sandhi.ingest.article;

import dev.sandhi.common.article.Article;
import dev.sandhi.ingest.http.FieldError;
import dev.sandhi.ingest.http.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses an article that cannot be stored exactly as it is given, or that says nothing.
///
/// What the text says, and in which language, is not looked at. Whatever passes here also passes
/// extract-service, which counts characters in the same way (UTF-16).
public final class ArticleCheck {

  private static final int MOST_TITLE = 2_000;
  private static final int MOST_URL = 2_000;
  private static final int MOST_OUTLET = 200;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  /// It is shown as a link, so it must be one that leads to a page.
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

  private final List<FieldError> errors = new ArrayList<>();

  private ArticleCheck() {}

  /// Throws the problem that lists all mistakes, if there are any.
  public static void check(Article article) {
    ArticleCheck check = new ArticleCheck();
    check.text(article.text());
    check.line("title", article.title(), MOST_TITLE);
    check.line("url", article.url(), MOST_URL);
    check.line("outlet", article.outlet(), MOST_OUTLET);
    check.address(article.url());
    check.date(article.publishedOn());
    check.refuseIfWrong();
  }

  /// Throws the problem that says what is wrong with an address, if anything is.
  static void checkAddress(@Nullable String url) {
    ArticleCheck check = new ArticleCheck();
    check.line("url", url, MOST_URL);
    check.address(url);
    check.refuseIfWrong();
  }

  private void text(@Nullable String text) {
    if (text == null) {
      refuse("text", "is missing");
    } else if (text.length() > Article.MAX_TEXT) {
      throw Problems.tooLarge(
          "text", "has %,d characters, over %,d".formatted(text.length(), Article.MAX_TEXT));
    } else if (text.isEmpty()) {
      refuse("text", "is empty");
    } else if (isStorable("text", text) && text.codePoints().allMatch(ArticleCheck::isInvisible)) {
      refuse("text", "is nothing but white space");
    }
  }

  private void line(String field, @Nullable String value, int most) {
    if (value != null && isStorable(field, value) && value.length() > most) {
      refuse(field, "has %,d characters, over %,d".formatted(value.length(), most));
    }
  }

  private void address(@Nullable String url) {
    if (url != null && !WEB_ADDRESS.matcher(url).matches()) {
      refuse("url", "is no http or https address; leave it out where there is none");
    }
  }

  private void date(@Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      refuse("publishedOn", "is not in a year of four digits");
    }
  }

  private boolean isStorable(String field, String value) {
    OptionalInt bad =
        value
            .codePoints()
            .filter(c -> c == 0 || Character.getType(c) == Character.SURROGATE)
            .findFirst();
    if (bad.isPresent()) {
      long offset = value.codePoints().takeWhile(c -> c != bad.getAsInt()).count();
      String what = bad.getAsInt() == 0 ? "the character U+0000" : "half of a surrogate pair";
      refuse(field, "holds %s at code point %,d (from 0)".formatted(what, offset));
    }
    return bad.isEmpty();
  }

  private static boolean isInvisible(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private void refuseIfWrong() {
    if (!errors.isEmpty()) {
      throw Problems.badRequest(errors);
    }
  }

  private void refuse(String field, String detail) {
    errors.add(new FieldError(field, detail));
  }
}
