-- What the articles say (report) and what all reports of one thing say together (event).
-- extract-service alone writes here; query-service reads with a role that can do nothing else.

-- Folds a name to the words that it is looked up by, in either script: nukta, chandrabindu,
-- accents, zero-width marks and the length of vowels make no difference. For look-up only, never
-- for text. Letters are written by their code points where they cannot be seen.
create function records.name_keys(name text) returns text[]
  language sql immutable parallel safe strict
  return coalesce(
    array_remove(
      regexp_split_to_array(
        lower(translate(
          regexp_replace(normalize(name, nfd), '[\u0300-\u036F]+', '', 'g'),
          'ँईीऊूऑॉॅऍ' || U&'\093C\200C\200D',
          'ंइिउुओोेए')),
        '[^[:alpha:]\u0900-\u097F]+'),
      ''),
    '{}');

-- The keys of several names together.
create function records.all_name_keys(names text[]) returns text[]
  language sql immutable parallel safe strict
  return coalesce(
    (select array_agg(distinct key order by key)
     from unnest(names) name, unnest(records.name_keys(name)) key),
    '{}');

create table records.article (
  id             text primary key,
  revision       int not null check (revision > 0),
  engine_version text not null,
  title          text,
  url            text,
  outlet         text,
  published_on   date,
  extracted_at   timestamptz not null default now()
);

create table records.event (
  id          text primary key,
  type        text not null check (type in ('MEETING', 'AGREEMENT')),
  kind        text not null,
  status      text not null,
  background  boolean not null,
  confidence  real not null,
  date_from   date,
  date_to     date,
  -- What lists are ordered by: the date of the event, or else that of its first report.
  listed_on   date not null,
  parties     text[] not null,
  topics      text[] not null,
  -- The name_keys of its people.
  person_keys text[] not null,
  -- The record as common's Meeting or Agreement writes it, reports and all.
  body        jsonb not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);

create index event_listed on records.event (type, listed_on desc, id);
create index event_parties on records.event using gin (parties);
create index event_topics on records.event using gin (topics);
create index event_person_keys on records.event using gin (person_keys);

create table records.report (
  id             text primary key,
  event_id       text not null references records.event,
  article_id     text not null references records.article on delete cascade,
  revision       int not null,
  engine_version text not null,
  type           text not null check (type in ('MEETING', 'AGREEMENT')),
  body           jsonb not null,
  created_at     timestamptz not null default now()
);

create index report_event on records.report (event_id);
create index report_article on records.report (article_id);
