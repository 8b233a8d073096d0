-- 站内消息: who was told what. Case number and names of rules and tasks only, nothing of the case itself.
-- What is said of the same thing at the same level is said once to each person: `about` names the clock
-- with the day it ended on, the work item, or the day of the urging.
CREATE TABLE message (
  id        CHAR(36)    NOT NULL,
  recipient VARCHAR(50) NOT NULL,
  case_no   VARCHAR(32) NOT NULL,
  kind      VARCHAR(20) NOT NULL,
  rule      VARCHAR(10),
  level     INT         NOT NULL,
  work_item VARCHAR(64),
  task      VARCHAR(60),
  about     VARCHAR(80) NOT NULL,
  at        DATETIME(3) NOT NULL,
  read_at   DATETIME(3),
  PRIMARY KEY (id),
  UNIQUE KEY uq_message_said (recipient, about, kind, level),
  KEY ix_message_unread (recipient, read_at, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- When somebody was told that nobody has claimed the item.
ALTER TABLE work_item ADD COLUMN noted_at DATETIME(3);
CREATE INDEX ix_work_item_unclaimed ON work_item (status, noted_at, created_at);
