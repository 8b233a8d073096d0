-- Public notices of outcomes: de-identified text, two persons, and the days they are up (domain.md §3.9, §8.4).
CREATE TABLE public_notice (
  id           CHAR(36)      NOT NULL,
  case_no      VARCHAR(32)   NOT NULL,
  state        VARCHAR(20)   NOT NULL,
  text         VARCHAR(2000) NOT NULL,
  scope        VARCHAR(10)   NOT NULL,
  village_code VARCHAR(12)   NOT NULL,
  handling_unit VARCHAR(20)  NOT NULL,
  category_code VARCHAR(6)   NOT NULL,
  from_date    DATE          NOT NULL,
  to_date      DATE          NOT NULL,
  drafted_by   VARCHAR(50)   NOT NULL,
  reviewed_by  VARCHAR(50),
  published_at DATETIME(3),
  withdrawn_at DATETIME(3),
  version      BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_notice_case (case_no),
  KEY ix_notice_public (state, from_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
