-- How long the stages take is read by the days on which items were done, month by month: all that
-- is read of an item stands in the index, so that a million cases' worth of them is not looked up
-- one by one.
CREATE INDEX ix_work_item_flow ON work_item (done_at, status, case_no, task, unit, created_at);
