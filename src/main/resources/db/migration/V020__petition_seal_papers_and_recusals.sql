-- The salt of an accusation's file, sealed with keys that nothing else is sealed with (domain.md §8.2, P4);
-- `salt` is empty then. Files of earlier releases are brought to it at the next start.
ALTER TABLE attachment ADD COLUMN sealed_salt VARBINARY(100);

-- Who keeps away from an accusation tells whom it is about: sealed too; `recused` is of the other cases.
ALTER TABLE petition_case ADD COLUMN sealed_recused VARBINARY(1000);

-- A plain digest of a registration could be guessed; from now on it is keyed. Of those that came before
-- nobody learns any more what was in them: sent again, the key alone finds them.
ALTER TABLE registration_key MODIFY content_hash VARCHAR(64) NULL;
UPDATE registration_key SET content_hash = NULL;
