-- 文书: what was issued, word for word. The text is sealed with the key of its case and goes with it; number, date
-- and digest stay in the register.
CREATE TABLE letter (
  id         CHAR(36)     NOT NULL,
  case_no    VARCHAR(32)  NOT NULL,
  kind       VARCHAR(30)  NOT NULL,
  authority  VARCHAR(20)  NOT NULL,
  series     VARCHAR(20)  NOT NULL,
  doc_year   INT          NOT NULL,
  number     INT          NOT NULL,
  doc_no     VARCHAR(100) NOT NULL,
  step       CHAR(36)     NOT NULL,
  issued_on  DATE         NOT NULL,
  issued_at  DATETIME(3)  NOT NULL,
  issued_by  VARCHAR(50)  NOT NULL,
  content    LONGBLOB     NOT NULL,
  sha256     CHAR(64)     NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_letter_number (authority, series, doc_year, number),
  UNIQUE KEY uq_letter_step (step),
  KEY ix_letter_case (case_no, issued_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The last number of each series: drawn in the transaction that issues, so none is given twice or left out.
CREATE TABLE letter_number (
  authority   VARCHAR(20) NOT NULL,
  series      VARCHAR(20) NOT NULL,
  doc_year    INT         NOT NULL,
  last_number INT         NOT NULL,
  PRIMARY KEY (authority, series, doc_year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
