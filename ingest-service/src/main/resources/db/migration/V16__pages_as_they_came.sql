-- The page itself, packed by gzip, and the type that was told with it: so that it can be read anew
-- when pages are read better. Pages that came before have none.
alter table ingest.page add column html bytea, add column content_type text;
alter table ingest.page alter column html set storage external;
