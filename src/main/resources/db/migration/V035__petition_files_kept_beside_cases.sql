-- Files that belong to no case but to something else that was written down, such as the grounds of a score: they
-- are kept like those of cases, and nobody takes them for ones that nobody has named.
ALTER TABLE attachment ADD COLUMN kept_for VARCHAR(120);
CREATE INDEX ix_attachment_kept ON attachment (kept_for);
