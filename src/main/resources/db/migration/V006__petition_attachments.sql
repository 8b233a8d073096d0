-- Materials of a case (domain.md §3.10). A file is uploaded first and belongs to nobody's case until
-- the form that names it is completed.
CREATE TABLE attachment (
  id          CHAR(36)     NOT NULL,
  case_no     VARCHAR(32),
  task        VARCHAR(50),
  unit        VARCHAR(20)  NOT NULL,
  name        VARCHAR(400) NOT NULL,
  media_type  VARCHAR(100) NOT NULL,
  bytes       BIGINT       NOT NULL,
  sha256      VARCHAR(64)  NOT NULL,
  content     LONGBLOB     NOT NULL,
  uploaded_by VARCHAR(50)  NOT NULL,
  uploaded_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY ix_attachment_case (case_no, uploaded_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
