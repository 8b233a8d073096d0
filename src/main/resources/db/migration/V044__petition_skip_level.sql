-- Whether a visit went past the level it belongs to (VISIT-1, Art. 20 para. 1): counted in F26, and
-- never a reason to refuse it.
ALTER TABLE petition_case ADD COLUMN skip_level BOOLEAN DEFAULT FALSE NOT NULL;
