-- Which reports of an event are copies is reckoned from the sketches of its texts when the event is
-- told; no article has ever borne it.
alter table records.article drop column copy_of;
