-- Hindi in a legacy font: set aside like another language, and yet Hindi that may be read one day.
alter table ingest.article_revision drop constraint article_revision_state_check;
alter table ingest.article_revision add constraint article_revision_state_check
  check (state in (
    'QUEUED', 'EXTRACTED', 'SET_ASIDE', 'LEGACY_FONT', 'DEAD', 'DROPPED', 'SUPERSEDED'));
