-- 委托代行: who stands in for whom, from one day until another, both included; ended earlier by ended_at.
CREATE TABLE absence (
  id         CHAR(36)    NOT NULL,
  absent     VARCHAR(50) NOT NULL,
  deputy     VARCHAR(50) NOT NULL,
  from_day   DATE        NOT NULL,
  until_day  DATE        NOT NULL,
  entered_by VARCHAR(50) NOT NULL,
  entered_at DATETIME(3) NOT NULL,
  ended_at   DATETIME(3),
  PRIMARY KEY (id),
  KEY ix_absence_deputy (deputy, until_day),
  KEY ix_absence_absent (absent, until_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- For whom a step was done, where somebody stood in.
ALTER TABLE case_step ADD COLUMN for_login VARCHAR(50);
ALTER TABLE case_step ADD COLUMN for_name VARCHAR(100);
