-- A report may have thousands of copies, and each new one is compared with the first before any
-- other: so the first ones have an index of their own. What was just linked is searched next, so
-- nothing may wait in a list that every search has to read.
drop index ingest.fingerprint_bands;
create index fingerprint_original_bands on ingest.fingerprint using gin (bands)
  with (fastupdate = off) where duplicate_of is null;
create index fingerprint_copy_bands on ingest.fingerprint using gin (bands)
  with (fastupdate = off) where duplicate_of is not null;
