-- Whatever events are looked up by stands in one index together with the month and the year that
-- they are listed under. So the newest of many are found month by month and year by year, and finding
-- fifty takes no longer among a million than among ten thousand.

create function records.year_word(day date) returns text
  language sql immutable parallel safe strict
  return '~' || lpad(extract(year from day)::int::text, 4, '0');

create function records.month_word(day date) returns text
  language sql immutable parallel safe strict
  return records.year_word(day) || '-' || lpad(extract(month from day)::int::text, 2, '0');

-- What finds any of several words, each with its mark.
create function records.any_term(mark text, words text[]) returns tsquery
  language sql immutable parallel safe strict
  return (select string_agg(quote_literal(mark || word), ' | ') from unnest(words) word)::tsquery;

-- What finds all of them.
create function records.all_terms(mark text, words text[]) returns tsquery
  language sql immutable parallel safe strict
  return (select string_agg(quote_literal(mark || word), ' & ') from unnest(words) word)::tsquery;

alter table records.event drop column search;

-- As V20 had it, with topics (marked '#'), the name_keys of people ('$'), and month and year ('~').
create function records.event_search(
    body jsonb, parties text[], topics text[], person_keys text[], person_sounds text[],
    listed_on date)
  returns tsvector
  language sql immutable parallel safe
  return records.event_search(body, parties, person_sounds)
    || array_to_tsvector(
      array[records.year_word(listed_on), records.month_word(listed_on)]
        || array(select '#' || topic from unnest(topics) topic)
        || array(select '$' || key from unnest(person_keys) key));

alter table records.event
  add search tsvector not null
    generated always as (
      records.event_search(body, parties, topics, person_keys, person_sounds, listed_on)) stored;

create index event_search on records.event using gin (search);
