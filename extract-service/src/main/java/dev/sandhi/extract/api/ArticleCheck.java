package dev.sandhi.extract.api;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.ArticleRevision;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.HttpValidationProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses a body that is missing, too long or out of bounds, and characters that no text holds and
/// no database stores.
@Singleton
class ArticleCheck {

  /// White space of any script, and marks that cannot be seen.
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private final Validator validator;

  ArticleCheck(Validator validator) {
    this.validator = validator;
  }

  Article check(@Nullable Article article) {
    check(article, article, "");
    return present(article);
  }

  ArticleRevision check(@Nullable ArticleRevision revision) {
    check(revision, revision == null ? null : revision.article(), "article.");
    return present(revision);
  }

  private void check(@Nullable Object body, @Nullable Article article, String prefix) {
    refuseTooLong(article);
    List<Violation> violations = new ArrayList<>();
    validator
        .validate(present(body))
        .forEach(v -> violations.add(violation(v.getPropertyPath().toString(), v.getMessage())));
    if (article != null) {
      fault(article.text()).ifPresent(f -> violations.add(violation(prefix + "text", f)));
      fault(article.title()).ifPresent(f -> violations.add(violation(prefix + "title", f)));
      fault(article.url()).ifPresent(f -> violations.add(violation(prefix + "url", f)));
      fault(article.outlet()).ifPresent(f -> violations.add(violation(prefix + "outlet", f)));
    }
    if (!violations.isEmpty()) {
      int status = Status.BAD_REQUEST.getStatusCode();
      throw new HttpValidationProblem(status, "The article cannot be read", violations);
    }
  }

  /// Checked before all else: it is the size of the request that is wrong, not a value in it.
  private static void refuseTooLong(@Nullable Article article) {
    String text = article == null ? null : article.text();
    if (text != null && text.length() > Article.MAX_TEXT) {
      throw HttpProblem.builder()
          .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
          .withTitle("The text is too long")
          .withDetail("A text holds at most " + Article.MAX_TEXT + " characters.")
          .build();
    }
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw HttpProblem.valueOf(Status.BAD_REQUEST, "The request has no body.");
    }
    return body;
  }

  private static Optional<String> fault(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    } else if (text.indexOf('\0') >= 0) {
      return Optional.of("holds U+0000, which no text holds");
    } else if (text.codePoints().anyMatch(ArticleCheck::isSurrogate)) {
      return Optional.of("holds half of a surrogate pair");
    }
    return BLANK.matcher(text).matches()
        ? Optional.of("holds nothing but white space")
        : Optional.empty();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Violation violation(String field, String message) {
    return Violation.In.body.field(field).message(message);
  }
}
