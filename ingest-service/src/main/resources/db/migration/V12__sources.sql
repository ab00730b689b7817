-- Feeds and sitemaps that are looked at again and again. `next_poll_at` is when the next look is
-- due, and while one is under way the end of its lease.
create table ingest.source (
  id              text primary key,
  url             text not null unique,
  outlet          text,
  poll_seconds    int not null check (poll_seconds > 0),
  paused          boolean not null,
  kind            text check (kind in ('FEED', 'SITEMAP')),
  created_at      timestamptz not null,
  next_poll_at    timestamptz not null,
  last_polled_at  timestamptz,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_error      text,
  failures        int not null default 0,
  etag            text,
  last_modified   text
);

create index source_due on ingest.source (next_poll_at) where not paused;

-- The addresses that a source gave. `state_hash` is of all that the source says of an address; where
-- it changes the page is fetched again. `run_at` is as in ingest.job.
create table ingest.source_item (
  source_id  text not null references ingest.source on delete cascade,
  url        text not null,
  state_hash bytea not null,
  day        date,
  state      text not null check (state in ('WAITING', 'TAKEN', 'REFUSED', 'FAILED')),
  run_at     timestamptz not null,
  attempts   smallint not null default 0,
  last_error text,
  article_id text,
  seen_at    timestamptz not null,
  primary key (source_id, url)
);

create index source_item_due on ingest.source_item (run_at) where state = 'WAITING';
