-- What is a person's own is found by the person, not by reading everything: letters by their address in small letters, ...
alter table mail add column addressee text generated always as (lower(recipient)) stored;
create index mail_addressee on mail (conference_id, addressee) where recipient <> '';
-- ... what they wrote on mandates, and the accounts elsewhere that are theirs.
create index progress_note_person on progress_note (conference_id, person_id) where person_id is not null;
create index identity_person on identity (conference_id, person_id);
