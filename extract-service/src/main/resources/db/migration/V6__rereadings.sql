-- What it changed that an article was read again: by another engine, or in a new revision.
create table records.rereading (
  number        bigint generated always as identity primary key,
  at            timestamptz not null default clock_timestamp(),
  article_id    text not null,
  from_revision int not null,
  from_engine   text not null,
  to_revision   int not null,
  to_engine     text not null,
  -- The reports added and gone, and of each changed one its fields with old and new values.
  difference    jsonb not null
);
create index rereading_article on records.rereading (article_id, number);
create index rereading_engine on records.rereading (to_engine, number);
