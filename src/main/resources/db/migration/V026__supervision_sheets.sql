-- 督办单: what a unit must answer to whoever supervises it, by the clocks or by a person (Art. 39, 40). It names
-- the case by its number; nobody's name and nothing of what he said stands on it.
CREATE TABLE supervision_sheet (
  id             CHAR(36)     NOT NULL,
  sheet_no       VARCHAR(40)  NOT NULL,
  level          VARCHAR(20)  NOT NULL,
  cause          VARCHAR(40)  NOT NULL,
  case_no        VARCHAR(32),
  unit           VARCHAR(20)  NOT NULL,
  township       VARCHAR(12)  NOT NULL,
  raised_by      VARCHAR(50),
  raised_unit    VARCHAR(20)  NOT NULL,
  raised_at      DATETIME(3)  NOT NULL,
  raised_on      DATE         NOT NULL,
  due_on         DATE         NOT NULL,
  text           VARCHAR(2000) NOT NULL,
  reply          VARCHAR(2000),
  replied_by     VARCHAR(50),
  replied_at     DATETIME(3),
  replied_on     DATE,
  returned_at    DATETIME(3),
  closed_by      VARCHAR(50),
  closed_at      DATETIME(3),
  close_note     VARCHAR(1000),
  proposal_type  VARCHAR(20),
  proposal       VARCHAR(2000),
  proposed_on    DATE,
  adopted        BOOLEAN,
  adoption_reply VARCHAR(2000),
  adopted_on     DATE,
  clock_id       CHAR(36),
  watch_on       DATE,
  version        BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_sheet_number (sheet_no),
  UNIQUE KEY uq_sheet_clock (clock_id),
  KEY ix_sheet_unit (unit, closed_at, raised_at),
  KEY ix_sheet_raiser (raised_unit, closed_at, raised_at),
  KEY ix_sheet_township (township, raised_on),
  KEY ix_sheet_case (case_no, raised_at),
  KEY ix_sheet_due (due_on),
  KEY ix_sheet_watch (watch_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What was said on a sheet, one after the other: a reply that was sent back is not lost.
CREATE TABLE supervision_entry (
  id       CHAR(36)      NOT NULL,
  sheet_id CHAR(36)      NOT NULL,
  at       DATETIME(3)   NOT NULL,
  act      VARCHAR(20)   NOT NULL,
  actor    VARCHAR(50),
  level    VARCHAR(20)   NOT NULL,
  due_on   DATE          NOT NULL,
  text     VARCHAR(4000) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_entry_sheet (sheet_id, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The last number of each unit's sheets in a year: drawn in the transaction that raises one.
CREATE TABLE supervision_number (
  unit        VARCHAR(20) NOT NULL,
  sheet_year  INT         NOT NULL,
  last_number INT         NOT NULL,
  PRIMARY KEY (unit, sheet_year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What one is told may be about a sheet, and a sheet about no case.
ALTER TABLE message ADD COLUMN sheet CHAR(36);
ALTER TABLE message MODIFY COLUMN case_no VARCHAR(32) NULL;
