-- The index of words knows the day of an event too, beside month and year (V21): where a month has
-- thousands of events, fifty of the newest are found among those of a few days. And it knows of each
-- party and topic in which month and year they are told of ('@IN~2026-11'): where one is rare, the
-- index visits its events of a year, and not all of that year.

create function records.day_word(day date) returns text
  language sql immutable parallel safe strict
  return records.month_word(day) || '-' || lpad(extract(day from day)::int::text, 2, '0');

alter table records.event drop column search;

create or replace function records.event_search(
    body jsonb, parties text[], topics text[], person_keys text[], person_sounds text[],
    listed_on date)
  returns tsvector
  language sql immutable parallel safe
  return records.event_search(body, parties, person_sounds)
    || array_to_tsvector(
      array[
        records.year_word(listed_on), records.month_word(listed_on), records.day_word(listed_on)]
        || array(select '#' || topic from unnest(topics) topic)
        || array(select '$' || key from unnest(person_keys) key)
        || array(
          select code || word
          from (select '@' || party from unnest(parties) party
                union all select '#' || topic from unnest(topics) topic) codes (code),
            (values (records.year_word(listed_on)), (records.month_word(listed_on)))
              words (word)));

alter table records.event
  add search tsvector not null
    generated always as (
      records.event_search(body, parties, topics, person_keys, person_sounds, listed_on)) stored;

create index event_search on records.event using gin (search);
