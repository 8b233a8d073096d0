-- Who has personal data of a case shown in plain, from when until when; why stands in the case's steps.
CREATE TABLE unmasking (
  id       CHAR(36)    NOT NULL,
  case_no  VARCHAR(32) NOT NULL,
  login    VARCHAR(50) NOT NULL,
  reason   VARCHAR(32) NOT NULL,
  begun_at DATETIME(3) NOT NULL,
  until_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_unmasking_case (case_no, login, until_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Units that a case is about, with commas around; of an accusation none, who it is about lies under seal.
ALTER TABLE petition_case ADD COLUMN respondent_units VARCHAR(400) DEFAULT '' NOT NULL;

-- The discipline unit that has a sealed file; that of the township where nothing is said.
ALTER TABLE petition_case ADD COLUMN kept_by VARCHAR(20);
