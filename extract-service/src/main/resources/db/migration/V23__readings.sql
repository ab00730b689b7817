-- By which ids of the engine each report of an article was ever read. They hold for a sentence and
-- a place there, so what is overlooked by one engine and found again by the next is the same report.
create table records.reading (
  article_id text not null references records.article on delete cascade,
  reading_id text not null,
  -- Of all that was ever read; it may not stand now.
  report_id  text not null,
  primary key (article_id, reading_id)
);

insert into records.reading (article_id, reading_id, report_id)
select article_id, reading_id, id from records.report where reading_id is not null
on conflict do nothing;

alter table records.report drop column reading_id;
