-- What is removed at night by the table of retention is found by its age.
CREATE INDEX ix_draft_saved ON work_item_draft (saved_at);
CREATE INDEX ix_registration_key_created ON registration_key (created_at);

-- The way a case has gone, kept for its diagram when the engine no longer remembers it.
CREATE TABLE walked_path (
  case_no    VARCHAR(32)   NOT NULL,
  definition VARCHAR(64)   NOT NULL,
  done       VARCHAR(4000) NOT NULL,
  ended_at   DATETIME(3)   NOT NULL,
  PRIMARY KEY (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
