-- What presses today in a whole county is listed by its day: read in that order, and no further than the page.
CREATE INDEX ix_work_item_due ON work_item (status, due_date, case_no);
