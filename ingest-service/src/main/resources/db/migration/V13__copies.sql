-- Copies are looked for after an article is stored; this is what has not been looked at yet.
alter table ingest.article_revision add column fingerprinted boolean not null default false;

create index article_revision_unfingerprinted on ingest.article_revision (article_id, revision)
  where not fingerprinted;

-- What an article is known by among its copies: a MinHash signature of its newest text in bands,
-- none for a text that is too short. Texts that share a band are compared; `duplicate_of` is the
-- first of those that prove to be one report.
create table ingest.fingerprint (
  article_id   text primary key references ingest.article,
  bands        int[] not null,
  duplicate_of text references ingest.article
);

create index fingerprint_bands on ingest.fingerprint using gin (bands);
create index fingerprint_copies on ingest.fingerprint (duplicate_of) where duplicate_of is not null;
