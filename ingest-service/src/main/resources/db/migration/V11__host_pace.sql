-- When a host may be asked again, for all processes together. `turn` is the turn that was given
-- last.
create table ingest.host_pace (
  host      text primary key,
  next_turn timestamptz not null,
  turn      timestamptz not null
);
