package dev.sandhi.extract.api;

import dev.sandhi.common.article.Article;
import dev.sandhi.common.article.Extraction;
import dev.sandhi.extract.engine.ExtractionEngine;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the engine reads in a text. Nothing is stored, and the same text gives the same answer.
@Path("/v1")
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Tag(name = "Extraction")
class ExtractionResource {

  private final ExtractionEngine engine;
  private final ArticleCheck check;

  ExtractionResource(ExtractionEngine engine, ArticleCheck check) {
    this.engine = engine;
    this.check = check;
  }

  @POST
  @Path("/extractions")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "extract",
      summary = "Read a text",
      description =
          "Answers the meetings and agreements that the text tells of, each value with the words"
              + " it was read from. Nothing is stored; the same text gives the same answer.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Article.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  public Extraction extract(@Nullable Article article) {
    return engine.extract(hindi(article));
  }

  @POST
  @Path("/explanations")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "explain",
      summary = "Show how a text is read",
      description =
          "Answers a trace to be read by people: tokens, mentions, times, frames, rules and"
              + " scores. Its form may change at any time.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Article.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  public String explain(@Nullable Article article) {
    return engine.explain(hindi(article));
  }

  private Article hindi(@Nullable Article body) {
    Article article = check.check(body);
    engine.foreignLanguage(article.text()).ifPresent(ExtractionResource::refuse);
    return article;
  }

  private static void refuse(String language) {
    throw HttpProblem.builder()
        .withStatus(422)
        .withTitle("The text is not in Hindi")
        .withDetail("Only Hindi is read; this seems to be " + language + ".")
        .with("language", language)
        .build();
  }
}
