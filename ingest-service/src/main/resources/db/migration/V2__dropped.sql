-- A dead letter that somebody has seen and lets be.
alter table ingest.article_revision drop constraint article_revision_state_check;
alter table ingest.article_revision add constraint article_revision_state_check
  check (state in ('QUEUED', 'EXTRACTED', 'SET_ASIDE', 'DEAD', 'DROPPED', 'SUPERSEDED'));
