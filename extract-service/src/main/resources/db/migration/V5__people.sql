-- The people of the records, through spellings, scripts and offices.

-- The sounds of a name's words, alike in both scripts: Rubio and रुबियो are `rbu`. Consonants that
-- are written for each other are one, vowels are left out but at the head of a word; a word of
-- fewer than three consonants keeps its first vowel beside them. For look-up only. Letters are
-- written by their code points where they cannot be seen.
create function records.sound_of(word text) returns text
  language sql immutable parallel safe strict
as $$
  with latin as (
    -- What Devanagari says in Latin letters; a vowel that is not written is none.
    select
      regexp_replace(
        translate(
          replace(replace(replace(replace(
            normalize(word, nfd),
            'ज' || U&'\093C', 'z'), 'ज्ञ', 'gy'), 'क्ष', 'ks'), 'ं' , 'ँ'),
          'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ'
            || 'ािीुूृेैोौॅॉअआइईउऊऋएऐओऔऍऑ' || U&'\093C\094D\0903\200C\200D',
          'kkggnccjjnttddnttddnpfbbmyrlvssshl'
            || 'aiiuureeooeoaaiiuureeooeo'),
        'ँ(?=[pbfm])', 'm', 'g') as word),
  plain as (
    select
      translate(
        regexp_replace(regexp_replace(lower(word), '[\u0300-\u036F]+', '', 'g'), 'ँ', 'n', 'g'),
        'wqzé', 'vkje') as word
    from latin),
  folded as (
    select
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(regexp_replace(
        word,
        '^x', 's'), 'x', 'ks', 'g'), 'ph', 'f', 'g'), 'ee', 'i', 'g'), '(oo|ou)', 'u', 'g'),
        '(ck|c(?![heiy]))', 'k', 'g'), 'c(?=[eiy])', 's', 'g'), 'n[gk]?h$', 'n', 'g'),
        '(?<=.)h', '', 'g'), 'a[uw]', 'o', 'g') as word
    from plain),
  parts as (
    select
      regexp_replace(
        regexp_replace(substr(word, 2), '[aeiouy]', '', 'g'), '(.)\1+', '\1', 'g') as rest,
      case when word ~ '^[aeiou]' then 'a' else left(word, 1) end as head,
      coalesce(substring(substr(word, 2) from '[aeiou]'), '') as vowel
    from folded)
  select case when length(head || rest) < 3 then head || rest || vowel else head || rest end
  from parts
$$;

-- The sounds of the words of a name.
create function records.sound_keys(name text) returns text[]
  language sql immutable parallel safe strict
  return (
    select coalesce(array_agg(distinct key order by key), '{}')
    from (
      select records.sound_of(word) key
      from regexp_split_to_table(
        lower(normalize(name, nfd)), '[^[:alpha:]\u0300-\u036F\u0900-\u097F\u200C\u200D]+') word
      where word <> '') keys
    where key <> '');

-- The sounds of several names together.
create function records.all_sound_keys(names text[]) returns text[]
  language sql immutable parallel safe strict
  return coalesce(
    (select array_agg(distinct key order by key)
     from unnest(names) name, unnest(records.sound_keys(name)) key),
    '{}');

create table records.person (
  id         text primary key,
  -- The fullest spelling that was read.
  name       text not null,
  name_latin text,
  country    text,
  -- The name_keys of every spelling, in both scripts.
  name_keys  text[] not null,
  -- The sound_keys of every spelling.
  sound_keys text[] not null
);
create index person_name_keys on records.person using gin (name_keys);
create index person_sound_keys on records.person using gin (sound_keys);

-- Where a person is named, with the words that say so.
create table records.person_mention (
  report_id  text not null references records.report on delete cascade,
  position   int not null,
  person_id  text not null references records.person,
  name       text not null,
  name_latin text,
  role       text,
  country    text,
  -- The day of the event, or else of the report.
  seen_on    date,
  primary key (report_id, position)
);
create index person_mention_person on records.person_mention (person_id, seen_on);

-- The offices that texts give a person, and when.
create view records.person_office as
  select person_id, role, country, min(seen_on) first_seen, max(seen_on) last_seen,
    count(*)::int reports
  from records.person_mention
  group by person_id, role, country;

-- Countries and bodies by their codes, with the names that they are looked up by.
create table records.body (
  code       text primary key,
  kind       text not null check (kind in ('COUNTRY', 'BODY')),
  name       text not null,
  name_latin text not null,
  -- Every spelling, in both scripts.
  spellings  text[] not null,
  name_keys  text[] not null,
  sound_keys text[] not null
);
create index body_name_keys on records.body using gin (name_keys);
create index body_sound_keys on records.body using gin (sound_keys);

alter table records.event
  -- The sound_keys of its people.
  add column person_sounds text[] not null default '{}';
create index event_person_sounds on records.event using gin (person_sounds);
