-- What was done in the months that are over, as the flow through the stages knows it, so that a program
-- that starts need not read it. It can be made anew at any time and is in no backup.
CREATE TABLE work_copy (
  version  CHAR(64) NOT NULL,
  of_month CHAR(7)  NOT NULL,
  content  LONGBLOB NOT NULL,
  PRIMARY KEY (version, of_month)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
