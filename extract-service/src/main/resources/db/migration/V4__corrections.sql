-- What curators said. A correction is made of an event, and holds for the event that tells what
-- the first of these reports that still stands tells.
create table records.correction (
  id         bigint generated always as identity primary key,
  event_id   text not null,
  action     text not null
    check (action in ('SET', 'CLEAR', 'CONFIRM', 'MERGE', 'SPLIT', 'REJECT')),
  field      text,
  value      jsonb,
  other_id   text,
  -- The reports of the event when it was corrected, the first one first.
  anchors    text[] not null,
  -- For MERGE: those of the other event. For SPLIT: those that tell of another event.
  others     text[] not null default '{}',
  reason     text not null check (reason <> ''),
  curator    text not null check (curator <> ''),
  made_at    timestamptz not null default clock_timestamp(),
  revoked_at timestamptz,
  check ((field is not null) = (action in ('SET', 'CLEAR', 'CONFIRM'))),
  check ((other_id is not null) = (action = 'MERGE'))
);
create index correction_of on records.correction (event_id);
create index correction_anchors on records.correction using gin (anchors) with (fastupdate = off);
create index correction_others on records.correction using gin (others) with (fastupdate = off);
