-- 追回（兑现）金额: what the handling has won back for the villagers (domain.md §3.1, F29).
ALTER TABLE petition_case ADD COLUMN recovered_amount DECIMAL(14, 2);

-- A case that goes to the archive keeps the day it was closed: until now the archiving wrote its own
-- over it. The time after which it may be archived began on that day.
UPDATE petition_case SET closed_at = COALESCE(
  (SELECT MAX(k.started_at) FROM clock k WHERE k.case_no = petition_case.case_no AND k.rule = 'I7'
    AND k.start_event = 'CLOSED'), closed_at)
  WHERE state = 'ARCHIVED';
