-- Pairs of neighboring characters of what the cases say, by which they are found; accusations never come
-- here (domain.md §8.2, P4). `personal` pairs stand only in what is hidden from whoever reads names masked.
CREATE TABLE case_bigram (
  pair     VARCHAR(4)  NOT NULL,
  case_no  VARCHAR(32) NOT NULL,
  personal BOOLEAN     NOT NULL,
  PRIMARY KEY (pair, case_no),
  KEY ix_bigram_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Whether what the case says has yet to be read into it; done after the commit, case by case.
ALTER TABLE petition_case ADD COLUMN text_unread BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX ix_case_text_unread ON petition_case (text_unread);
CREATE INDEX ix_case_title ON petition_case (title);
