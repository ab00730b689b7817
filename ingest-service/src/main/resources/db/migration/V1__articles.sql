-- The articles as they were published, and the jobs that hand them on.
-- ingest-service alone reads and writes here.

-- One row for an address, or for a text that has none. It is what concurrent posts wait at.
create table ingest.article (
  id          text primary key,
  url         text,
  revision    int not null check (revision > 0),
  received_at timestamptz not null
);

-- Every text that ever stood at that address, and what became of it.
create table ingest.article_revision (
  article_id      text not null references ingest.article,
  revision        int not null check (revision > 0),
  text            text not null,
  content_hash    bytea not null,
  title           text,
  outlet          text,
  published_on    date,
  received_at     timestamptz not null,
  state           text not null
                  check (state in ('QUEUED', 'EXTRACTED', 'SET_ASIDE', 'DEAD', 'SUPERSEDED')),
  -- What the last attempt ended with, for a revision that is no longer queued.
  attempts        smallint not null default 0,
  last_error      text,
  settled_at      timestamptz,
  -- The receipt; null until the text has been read. It stays while the text is read anew.
  engine_version  text,
  language        text,
  dated           date,
  published_basis text check (published_basis in ('GIVEN', 'DATELINE')),
  meetings        int,
  agreements      int,
  remains         jsonb,
  primary key (article_id, revision)
);

create index article_revision_dead on ingest.article_revision (settled_at) where state = 'DEAD';

-- One job for an article at most. `run_at` is ready time, retry time and the end of the lease at
-- once, so nothing has to look for jobs whose worker died. A done job is deleted: the table stays
-- small, and the receipt is the proof.
create table ingest.job (
  article_id text primary key,
  revision   int not null,
  priority   smallint not null default 5,
  run_at     timestamptz not null default now(),
  attempts   smallint not null default 0,
  lease      uuid,
  last_error text,
  queued_at  timestamptz not null default now(),
  foreign key (article_id, revision) references ingest.article_revision
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0);

create index job_ready on ingest.job (priority, run_at);

-- The first answer to a request that carried a key, kept for a day.
create table ingest.idempotency (
  key          text primary key,
  request_hash bytea not null,
  status       smallint,
  location     text,
  body         text,
  created_at   timestamptz not null default now()
);

create index idempotency_age on ingest.idempotency (created_at);

-- Roles are shared by the whole server, so it may be there already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'sandhi_ingest') then
    execute format(
      'create role sandhi_ingest login password %L',
      btrim($password$ ${ingestPassword} $password$));
  end if;
end
$$;

grant usage on schema ingest to sandhi_ingest;
grant select, insert, update, delete
  on ingest.article, ingest.article_revision, ingest.job, ingest.idempotency to sandhi_ingest;
alter default privileges in schema ingest
  grant select, insert, update, delete on tables to sandhi_ingest;
-- A process that is frozen in a transaction must not hold up the queue.
alter role sandhi_ingest set idle_in_transaction_session_timeout = '30s';
