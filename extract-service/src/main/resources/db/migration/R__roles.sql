-- Who may do what. It runs again whenever a password changes. Roles are shared by the whole server,
-- so they may be there already.
do $roles$
begin
  if not exists (select from pg_roles where rolname = 'sandhi_extract') then
    create role sandhi_extract;
  end if;
  if not exists (select from pg_roles where rolname = 'sandhi_query') then
    create role sandhi_query;
  end if;
  -- A password may hold a quote. The colon keeps Flyway from taking its placeholder for a dollar
  -- quote.
  execute format('alter role sandhi_extract login password %L',
                 substr($password$:${extractPassword}$password$, 2));
  execute format('alter role sandhi_query login password %L',
                 substr($password$:${queryPassword}$password$, 2));
end
$roles$;

alter role sandhi_query set default_transaction_read_only = on;

grant usage on schema records to sandhi_extract, sandhi_query;
grant select, insert, update, delete on
  records.article, records.event, records.report, records.former_id, records.report_link,
  records.correction, records.person, records.person_mention, records.body
  to sandhi_extract;
grant select on records.link, records.person_office to sandhi_extract;
-- What happened is told, and stays told.
grant select, insert on records.change, records.history, records.rereading to sandhi_extract;
grant select on
  records.article, records.event, records.report, records.former_id, records.report_link,
  records.link, records.correction, records.person, records.person_mention,
  records.person_office, records.body,
  records.change, records.history, records.rereading
  to sandhi_query;

-- Tables that later migrations add.
alter default privileges in schema records
  grant select, insert, update, delete on tables to sandhi_extract;
alter default privileges in schema records grant select on tables to sandhi_query;

grant select, insert, delete on records.relisting to sandhi_extract;
grant select, insert, update on records.reading to sandhi_extract;
grant select on records.relisting to sandhi_query;
