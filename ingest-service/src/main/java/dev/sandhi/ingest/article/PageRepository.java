package dev.sandhi.ingest.article;

import dev.sandhi.ingest.page.PageFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
final class PageRepository implements PanacheRepositoryBase<PageEntity, RevisionEntity.Key> {

  void keep(RevisionEntity.Key key, PageFacts facts) {
    PageEntity page = new PageEntity();
    page.articleId = key.articleId();
    page.revision = key.revision();
    page.facts = facts;
    persist(page);
  }
}
