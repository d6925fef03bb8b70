-- The desk asks which documents wait to be read; decided paragraphs, nearly all, stay out of it.
create index provision_undecided on provision (conference_id, document_id) where state = 'proposed';
