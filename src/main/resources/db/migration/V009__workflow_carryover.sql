-- Running cases outlive releases (design.md §2 rule 9): what a start has carried from an older version
-- of a process to a newer one. A start that finds nothing new to carry or to leave adds no row.
CREATE TABLE process_carryover (
  id         CHAR(36)    NOT NULL,
  process    VARCHAR(64) NOT NULL,
  from_tag   VARCHAR(64) NOT NULL,
  to_tag     VARCHAR(64) NOT NULL,
  carried    INT         NOT NULL,
  stayed     INT         NOT NULL,
  carried_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What could not be carried and goes on in its older version, and why; gone when it came through or
-- has ended.
CREATE TABLE process_carryover_left (
  instance VARCHAR(64)   NOT NULL,
  case_no  VARCHAR(255),
  process  VARCHAR(64)   NOT NULL,
  from_tag VARCHAR(64)   NOT NULL,
  to_tag   VARCHAR(64)   NOT NULL,
  reason   VARCHAR(1000) NOT NULL,
  since    DATETIME(3)   NOT NULL,
  PRIMARY KEY (instance)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
