-- Half-year and annual reports and the circular of what is late (domain.md §6.4). A draft keeps its texts and the
-- figures they were written to; what was submitted keeps the file itself, byte for byte.
CREATE TABLE report (
  id           CHAR(36)    NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  unit         VARCHAR(20) NOT NULL,
  from_on      DATE        NOT NULL,
  to_on        DATE        NOT NULL,
  state        VARCHAR(20) NOT NULL,
  texts        LONGTEXT    NOT NULL,
  figures      LONGTEXT    NOT NULL,
  figures_at   DATETIME(3) NOT NULL,
  docx         LONGBLOB,
  sha256       CHAR(64),
  made_by      VARCHAR(50) NOT NULL,
  made_at      DATETIME(3) NOT NULL,
  changed_by   VARCHAR(50) NOT NULL,
  changed_at   DATETIME(3) NOT NULL,
  submitted_by VARCHAR(50),
  submitted_at DATETIME(3),
  version      BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_report (kind, unit, from_on, to_on),
  KEY ix_report_unit (unit, changed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What is late and not done, for the circular.
CREATE INDEX ix_clock_late ON clock (ended_at, last_day);
