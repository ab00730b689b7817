package dev.sandhi.extract.api;

import dev.sandhi.common.article.Article;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/// Takes plain text for an article of which nothing but the text is known.
@Provider
@Consumes(MediaType.TEXT_PLAIN)
class PlainTextArticles implements MessageBodyReader<Article> {

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type == Article.class;
  }

  @Override
  public Article readFrom(
      Class<Article> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    return new Article(text, null, null, null, null);
  }
}
