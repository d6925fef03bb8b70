-- How many records an archive's directory has is known of the archive itself, whenever it is opened.
alter table paper_archive drop column entries;
-- The two languages of a paper are also found by the symbol both bear.
create index archive_paper_symbol on archive_paper (conference_id, archive_id, upper(symbol)) where state = 'proposed';
