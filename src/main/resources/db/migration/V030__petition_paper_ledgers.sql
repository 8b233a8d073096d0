-- Matters of earlier years that were settled on paper and taken in from the station's old ledger. They ran
-- through no process and by no clock; what is counted of them says so.
ALTER TABLE petition_case ADD COLUMN imported BOOLEAN DEFAULT FALSE NOT NULL;

-- Which line of which unit's paper ledger has been taken in, by a digest of the unit and its own number: the
-- same file again makes no second case.
CREATE TABLE paper_record (
  line_key    CHAR(64)    NOT NULL,
  case_no     VARCHAR(32) NOT NULL,
  imported_by VARCHAR(50) NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  PRIMARY KEY (line_key),
  UNIQUE KEY ux_paper_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
