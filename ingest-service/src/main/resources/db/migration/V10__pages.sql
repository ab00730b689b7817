-- What the page of a revision said of itself, and what of it was left out of the text. Only
-- revisions that were read from a page have a row.
create table ingest.page (
  article_id text not null,
  revision   int not null,
  facts      jsonb not null,
  primary key (article_id, revision),
  foreign key (article_id, revision) references ingest.article_revision
);
