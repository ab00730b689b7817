-- What events are found by, beyond the columns of V1. All of it is read from the body, so whoever
-- writes an event writes nothing here. Letters are written by their code points where they cannot
-- be seen.

-- The texts at a path of a record, each once.
create function records.texts(body jsonb, path jsonpath) returns text[]
  language sql immutable parallel safe strict
  return array(
    select distinct value #>> '{}'
    from jsonb_path_query(body, path) value
    where jsonb_typeof(value) = 'string');

-- The words of a text in order, folded as names are, Hindi ones without their endings.
create function records.search_words(given text)
  returns table (place bigint, word text)
  language sql immutable parallel safe
begin atomic
  select place, folded
  from regexp_split_to_table(
         lower(translate(
           regexp_replace(normalize(given, nfd), '[\u0300-\u036F]+', '', 'g'),
           'ँ०१२३४५६७८९' || U&'\093C\200B\200C\200D\FEFF',
           'ं0123456789')),
         '[^[:alnum:]\u0900-\u0963\u0971-\u097F]+')
       with ordinality words (token, place),
    translate(
      coalesce((ts_lexize('hindi_stem', token))[1], token),
      'ईीऊूऑॉॅऍ', 'इिउुओोेए') folded
  where token <> '' and length(folded) <= 100;
end;

-- The words of a record: its title first, then places and people, then what the articles say. People
-- are in it by the sounds of their names too, marked with '=', and parties by their codes, marked
-- with '@'. It runs whenever a record is written, so it is one statement.
create function records.event_search(body jsonb, parties text[], person_sounds text[])
  returns tsvector
  language sql immutable parallel safe
  return (
    select coalesce(string_agg(format('''%s'':%s%s', word, least(n, 16383), weight), ' '), '')
    from (
      select word, weight, row_number() over (order by weight, part, place) n
      from (
        select 'A', 1, concat_ws(' ', body ->> 'name', body ->> 'title')
        union all
        select 'B', 1, concat_ws(' ',
          body -> 'place' ->> 'venue', body -> 'place' ->> 'city', body -> 'place' ->> 'cityLatin')
        union all
        select 'B', 2, string_agg(concat_ws(' ', person ->> 'name', person ->> 'nameLatin'), ' ')
        from jsonb_path_query(
          coalesce(body -> 'participants', body -> 'signatories', '[]'), '$[*]') person
        union all
        select 'C', 1, string_agg(distinct quote #>> '{}', ' ')
        from jsonb_path_query(body, '$.evidence[*].quote') quote
        union all
        select 'C', 2, string_agg(distinct title #>> '{}', ' ')
        from jsonb_path_query(body, '$.reports[*].title') title
        union all
        select 'C', 3, string_agg(outcome #>> '{}', ' ')
        from jsonb_path_query(
          coalesce(body -> 'outcomes', body -> 'provisions', '[]'), '$[*]') outcome
      ) texts (weight, part, given),
      records.search_words(given)
    ) words
  )::tsvector
  || array_to_tsvector(
    array(select '=' || sound from unnest(person_sounds) sound)
      || array(select '@' || code from unnest(parties) code));

-- What finds a word, or several that stand side by side. One word is also looked for as the name of
-- a person, by its sound, and as that of a country or body.
create function records.search_term(given text) returns tsquery
  language sql stable parallel safe strict
  return (
    select string_agg(
      case when count = 1
        then concat_ws(' | ',
          format('''%s''', word),
          format('''=%s''', nullif(records.sound_of(word), '')),
          (select string_agg(format('''@%s''', code), ' | ')
           from records.body
           where name_keys @> records.name_keys(given)))
        else format('''%s''', word) end,
      ' <-> ' order by place)
    from (select place, word, count(*) over () from records.search_words(given)) words)::tsquery;

alter table records.event
  add mode text generated always as (body ->> 'mode') stored,
  add place_country text generated always as (body -> 'place' ->> 'country') stored,
  add place_keys text[] not null
    generated always as (records.all_name_keys(
      records.texts(body, '$.place.city') || records.texts(body, '$.place.cityLatin')
        || records.texts(body, '$.place.venue'))) stored,
  add outlets text[] not null
    generated always as (records.texts(body, '$.reports[*].outlet')) stored,
  add articles text[] not null
    generated always as (records.texts(body, '$.reports[*].articleId')) stored,
  add search tsvector not null 
    generated always as (records.event_search(body, parties, person_sounds)) stored;

create index event_search on records.event using gin (search);
create index event_found on records.event using gin (place_keys, outlets, articles);
create index event_kind on records.event (type, kind, listed_on desc, id);
create index event_status on records.event (type, status, listed_on desc, id);
create index event_place on records.event (type, place_country, listed_on desc, id);
create index event_updated on records.event (type, updated_at);
-- By which days events overlap those asked for.
create index event_days on records.event (type, date_to, date_from);

-- Where events stood in the lists before they were given another date. Whoever walks a list from
-- page to page goes on meeting them at the place where they stood when the walk began, so that a
-- change neither hides an event from the walk nor shows it twice.
create table records.relisting (
  event_id  text not null references records.event on delete cascade,
  seq       bigint generated always as identity,
  listed_on date not null,
  xid       xid8 not null default pg_current_xact_id(),
  at        timestamptz not null default now(),
  primary key (event_id, seq)
);

create index relisting_at on records.relisting (at);

-- A walk lasts a day at most.
create function records.keep_relisting() returns trigger
  language plpgsql
as $$
begin
  insert into records.relisting (event_id, listed_on) values (old.id, old.listed_on);
  delete from records.relisting where at < now() - interval '25 hours';
  return null;
end
$$;

create trigger event_relisted after update of listed_on on records.event
  for each row when (old.listed_on is distinct from new.listed_on)
  execute function records.keep_relisting();

-- What is counted over many events at once is read from this index alone.
create index event_tally on records.event (type, listed_on)
  include (background, parties, topics, kind, status, mode, place_country);

-- The beginnings of words, by which a name is found while it is being typed.
create function records.name_beginnings(keys text[]) returns text[]
  language sql immutable parallel safe strict
  return array(
    select distinct left(key, length)
    from unnest(keys) key, generate_series(1, least(length(key), 12)) length);

create index person_beginnings on records.person using gin (records.name_beginnings(name_keys));

-- Articles are listed by their day, those without one last.
create index article_listed on records.article ((coalesce(published_on, '0001-01-01')) desc, id);
create index article_outlet on records.article (outlet, (coalesce(published_on, '0001-01-01')) desc, id);
