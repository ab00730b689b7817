package dev.sandhi.extract.engine.document;

import dev.sandhi.common.article.PageRemain;
import dev.sandhi.extract.engine.text.Devanagari;
import java.util.regex.Pattern;

/// Quoted posts: the line that signs them, and the lines in another script above it.
final class SocialPosts {

  /// `— Name (@handle) July 25, 2025`; the day is written in many ways, the handle in one.
  private static final Pattern SIGNATURE =
      Pattern.compile("[-\u2014] ?[^@]{1,80}\\(@[A-Za-z0-9_]{1,30}\\).{0,40}");

  private static final Pattern UNDASHED_SIGNATURE =
      Pattern.compile("[^@]{1,80}\\(@[A-Za-z0-9_]{1,30}\\) ?[A-Z][a-z]{2,8} \\d{1,2}, \\d{4}");

  private static final Pattern PICTURE_LINK =
      Pattern.compile("(?:pic\\.twitter\\.com|t\\.co)/[A-Za-z0-9]+$");

  private static final int LONGEST_SIGNATURE = 200;
  private static final int LONGEST_LINK = 60;

  private SocialPosts() {}

  static void mark(Page page) {
    for (int i = 0; i < page.size(); i++) {
      String content = page.line(i).content();
      if (isSignature(content)) {
        page.mark(i, PageRemain.Reason.SOCIAL_POST);
        markPostAbove(page, i);
      } else if (endsInPicture(content) && !isHindi(content)) {
        page.mark(i, PageRemain.Reason.SOCIAL_POST);
      }
    }
  }

  private static boolean isSignature(String content) {
    return content.length() <= LONGEST_SIGNATURE
        && content.indexOf('@') >= 0
        && (SIGNATURE.matcher(content).matches() || UNDASHED_SIGNATURE.matcher(content).matches());
  }

  private static void markPostAbove(Page page, int signature) {
    int above = signature - 1;
    while (above >= 0 && isPost(page.line(above).content())) {
      page.mark(above, PageRemain.Reason.SOCIAL_POST);
      above--;
    }
  }

  private static boolean isPost(String content) {
    return endsInPicture(content) || !isHindi(content);
  }

  /// A line of Hindi seldom ends in ASCII: the others need no search for the pattern.
  private static boolean endsInPicture(String content) {
    return content.charAt(content.length() - 1) <= 'z'
        && PICTURE_LINK
            .matcher(content.substring(Math.max(0, content.length() - LONGEST_LINK)))
            .find();
  }

  private static boolean isHindi(String content) {
    int devanagari = 0;
    int others = 0;
    for (int i = 0; i < content.length(); i++) {
      if (Devanagari.isLetter(content.charAt(i))) {
        devanagari++;
      } else if (Character.isLetter(content.charAt(i))) {
        others++;
      }
    }
    return devanagari >= others;
  }
}
