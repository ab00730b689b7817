-- What is found through these indexes is found at once. By default new entries wait in a list of up
-- to four megabytes, which every search reads through until it is emptied.
do $through$
declare
  index_name text;
begin
  foreach index_name in array array[
      'event_search', 'event_found', 'event_parties', 'event_topics', 'event_person_keys',
      'event_person_sounds'] loop
    execute format('alter index records.%I set (fastupdate = off)', index_name);
    perform gin_clean_pending_list(format('records.%I', index_name)::regclass);
  end loop;
end
$through$;
