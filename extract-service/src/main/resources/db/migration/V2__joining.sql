-- Reports of several articles that tell of one event are joined.

alter table records.article
  -- A sketch of its text, by which near-copies among the reports of one event are told.
  add column sketch int[] not null default '{}',
  -- The article that it is a near-copy of, as far as a joined event shows it.
  add column copy_of text;

alter table records.report
  -- The engine's own id of what was read; `id` outlives it.
  add column reading_id text,
  -- The id of the event that this report founds, where it is the first of its event. Whoever asks
  -- for it gets the event that the report belongs to.
  add column founds text,
  add column published_on date,
  -- What reports that may tell of one event have in common: type, time, and two parties, a person
  -- or a name, as hashes.
  add column join_keys bigint[] not null default '{}';

update records.report r set founds = r.event_id, published_on = a.published_on
  from records.article a where a.id = r.article_id;

alter table records.report
  alter column founds set not null,
  -- What a curator rejected tells of no event.
  alter column event_id drop not null,
  -- Reports are given to their event before it is written.
  alter constraint report_event_id_fkey deferrable initially deferred;
create unique index report_founds on records.report (founds);
-- A new report is looked for by the next one; it may not wait in a pending list.
create index report_join_keys on records.report using gin (join_keys) with (fastupdate = off);

alter table records.event
  add column version int not null default 1,
  -- All reports, and those that do not copy each other.
  add column reports int not null default 1,
  add column independent_reports int not null default 1;

-- Every id of an event that was once given out and does not stand now.
create table records.former_id (
  id    text primary key,
  type  text not null check (type in ('MEETING', 'AGREEMENT')),
  -- The event that stands in its place; null where none does.
  into_id text references records.event,
  cause text not null check (cause in ('MERGED', 'WITHDRAWN', 'REJECTED')),
  at    timestamptz not null default now(),
  check ((cause = 'MERGED') = (into_id is not null))
);
create index former_id_into on records.former_id (into_id);

-- Which reports of one article tell of events that belong together; and so which events do.
create table records.report_link (
  kind        text not null check (kind in ('CONCLUDED_AT', 'DURING', 'FOLLOWS')),
  from_report text not null references records.report on delete cascade,
  to_report   text not null references records.report on delete cascade,
  primary key (from_report, kind, to_report)
);
create index report_link_to on records.report_link (to_report);

create view records.link as
  select distinct l.kind, f.event_id from_id, t.event_id to_id
  from records.report_link l
  join records.report f on f.id = l.from_report
  join records.report t on t.id = l.to_report
  where f.event_id <> t.event_id;
