-- On which day somebody must be told that the day set on a responsibility card comes, or has passed.
ALTER TABLE responsibility_card ADD COLUMN watch_on DATE;
CREATE INDEX ix_card_watch ON responsibility_card (watch_on);
