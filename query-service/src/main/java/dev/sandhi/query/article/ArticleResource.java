package dev.sandhi.query.article;

import dev.sandhi.query.http.CursorSeal;
import dev.sandhi.query.http.Page;
import dev.sandhi.query.http.PageParameters;
import dev.sandhi.query.http.PageRequest;
import dev.sandhi.query.http.ParameterReader;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The articles that were read.
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
final class ArticleResource {

  private static final String ID = "^art_[0-9a-hjkmnp-tv-z]{16,32}$";
  private static final Pattern ID_PATTERN = Pattern.compile(ID);

  private final StoredArticles stored;
  private final ArticleTexts texts;
  private final CursorSeal seal;

  ArticleResource(StoredArticles stored, ArticleTexts texts, CursorSeal seal) {
    this.stored = stored;
    this.texts = texts;
    this.seal = seal;
  }

  @GET
  @Operation(
      operationId = "listArticles",
      summary = "List articles",
      description =
          "The articles that were read and match every parameter, newest first, those without a"
              + " date last; each with the ids of the records that it tells of.")
  @APIResponse(responseCode = "200", description = "A page of articles; empty where none matches.")
  public Page<StoredArticle> list(
      @BeanParam ArticleParameters parameters, @BeanParam PageParameters page) {
    ParameterReader reader = new ParameterReader();
    ArticleParameters.Filter filter = parameters.read(reader);
    PageRequest request = page.read(reader, seal, filter.canonical());
    reader.orThrow();
    List<StoredArticle> rows = stored.list(filter.where(), request.after(), request.toFetch());
    return request.of(rows, StoredArticles::place, article -> article);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getArticle",
      summary = "Get an article",
      description =
          "One article: where and when it was published, which records it tells of, and the words"
              + " that say so. Its text belongs to whoever published it.")
  @APIResponse(responseCode = "200", description = "The article.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public StoredArticle get(
      @Parameter(
              description = "The id of the article.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "art_zy30raygjzan6wq96yrc")
          @RestPath
          String id) {
    check(id);
    return stored.one(id).orElseThrow(() -> ArticleTexts.none(id));
  }

  @GET
  @Path("/{id}/text")
  @Blocking
  @Operation(
      operationId = "getArticleText",
      summary = "Get the text of an article",
      description =
          "The text as it was published, for whoever wants to see the evidence in its place:"
              + " `start` and `end` of evidence count the Unicode code points of `text`. Texts"
              + " belong to whoever published them, and a service shows none unless it was told"
              + " that it may.")
  @APIResponse(responseCode = "200", description = "The text, in its newest revision.")
  @APIResponse(responseCode = "403", ref = "TextsNotShown")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "502", ref = "NoProperText")
  public Uni<RestResponse<ArticleText>> text(
      @Parameter(
              description = "The id of the article.",
              schema = @Schema(type = SchemaType.STRING, pattern = ID),
              example = "art_zy30raygjzan6wq96yrc")
          @RestPath
          String id) {
    check(id);
    return texts
        .of(id)
        .map(text ->
            RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build());
  }

  private static void check(String id) {
    ParameterReader reader = new ParameterReader();
    reader.matching("id", List.of(id), ID_PATTERN, "id of an article");
    reader.orThrow();
  }
}
