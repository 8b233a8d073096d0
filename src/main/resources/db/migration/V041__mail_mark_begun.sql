-- Since when a source is looked at at all: what was before is no news, whatever the clock shows later.
ALTER TABLE mail_mark ADD COLUMN begun DATETIME(3);
