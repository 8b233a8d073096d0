-- Titles are found by their pairs of neighboring characters: to look into each of them takes longer
-- with each case there is.
CREATE TABLE case_title_pair (
  pair    VARCHAR(4)  NOT NULL,
  case_no VARCHAR(32) NOT NULL,
  PRIMARY KEY (pair, case_no),
  KEY ix_title_pair_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

UPDATE petition_case SET text_unread = TRUE;
