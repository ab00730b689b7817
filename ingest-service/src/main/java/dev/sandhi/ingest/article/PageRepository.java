package dev.sandhi.ingest.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

@Singleton
final class PageRepository implements PanacheRepositoryBase<PageEntity, RevisionEntity.Key> {

  void keep(RevisionEntity.Key key, ReadPage read) {
    PageEntity page = new PageEntity();
    page.articleId = key.articleId();
    page.revision = key.revision();
    page.facts = read.facts();
    page.html = packed(read.html());
    page.contentType = read.contentType();
    persist(page);
  }

  private static byte[] packed(byte[] html) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
