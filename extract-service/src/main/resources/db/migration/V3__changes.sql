-- What changed, for whoever follows the records; and every value that became another one.

create table records.change (
  number  bigint generated always as identity primary key,
  at      timestamptz not null default clock_timestamp(),
  kind    text not null check (kind in ('CREATED', 'UPDATED', 'MERGED', 'WITHDRAWN')),
  type    text not null check (type in ('MEETING', 'AGREEMENT')),
  id      text not null,
  into_id text,
  version int not null,
  -- The transaction that made it.
  tx      xid8 not null default pg_current_xact_id()
);
create index change_of on records.change (id, number);

-- One transaction at a time joins reports and tells of changes, from before it draws its first
-- number until after it is committed. So numbers come to stand in their order, and whoever has
-- read up to one of them has missed none before it.
create function records.await_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(5990652814);
  return null;
end
$$;
create trigger change_in_turn before insert on records.change
  for each statement execute function records.await_turn();

create table records.history (
  number    bigint generated always as identity primary key,
  at        timestamptz not null default clock_timestamp(),
  event_id  text not null,
  cause     text not null check (cause in ('REPORT', 'RE_EXTRACTION', 'CORRECTION')),
  -- A JSON Pointer into the record; empty for the record as a whole.
  field     text not null,
  old_value jsonb,
  new_value jsonb,
  who       text not null,
  why       text not null
);
create index history_of on records.history (event_id, number);

-- What is written here stays as it is.
create function records.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'history is never changed';
end
$$;
create trigger history_stays before update or delete or truncate on records.history
  for each statement execute function records.refuse();
