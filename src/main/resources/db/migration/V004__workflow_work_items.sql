-- The work list (design.md §2 rule 5), filled by the engine's listener in the engine's transaction.
-- An item has the id of its engine task; no foreign key, because the engine writes its rows later.
CREATE TABLE work_item (
  id           VARCHAR(64)  NOT NULL,
  case_no      VARCHAR(32)  NOT NULL,
  title        VARCHAR(120),
  task         VARCHAR(50)  NOT NULL,
  name         VARCHAR(60)  NOT NULL,
  unit         VARCHAR(20)  NOT NULL,
  about_unit   VARCHAR(20),
  roles        VARCHAR(200) NOT NULL,
  not_by       VARCHAR(50),
  assignee     VARCHAR(50),
  status       VARCHAR(10)  NOT NULL,
  deployment   VARCHAR(64)  NOT NULL,
  drafted      BOOLEAN      NOT NULL,
  due_date     DATE,
  created_at   DATETIME(3)  NOT NULL,
  done_at      DATETIME(3),
  done_by      VARCHAR(50),
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_work_item_unit (unit, status, due_date, created_at),
  KEY ix_work_item_case (case_no, status),
  KEY ix_work_item_done (done_by, done_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What somebody has typed so far into the form of an item, kept until he completes it.
CREATE TABLE work_item_draft (
  work_item VARCHAR(64) NOT NULL,
  author    VARCHAR(50) NOT NULL,
  data      LONGTEXT    NOT NULL,
  saved_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (work_item, author)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
