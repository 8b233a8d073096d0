-- The figures' copy of the cases as it was read last, so that a program that starts need not read
-- them all. It can be made anew at any time and is in no backup.
CREATE TABLE figure_copy (
  version CHAR(64) NOT NULL,
  kept_at BIGINT   NOT NULL,
  part    INT      NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (version, kept_at, part)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
