-- How many cases are open, due and overdue is watched every few seconds: read from the index alone.
CREATE INDEX ix_case_due ON petition_case (state, due_date);
