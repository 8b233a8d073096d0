-- 责任卡: who leads, which unit, which person, until when, what follows; of one unit in a case or for a sheet. What
-- its fields are is data in versions; one that was used is never changed. Nobody's name and nothing of what the
-- petitioner said stands on it.
CREATE TABLE card_form (
  version_no INT         NOT NULL,
  made_by    VARCHAR(50) NOT NULL,
  made_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (version_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE card_field (
  version_no INT          NOT NULL,
  place      INT          NOT NULL,
  code       VARCHAR(40)  NOT NULL,
  label      VARCHAR(40)  NOT NULL,
  kind       VARCHAR(10)  NOT NULL,
  needed     BOOLEAN      NOT NULL,
  hint       VARCHAR(200) DEFAULT '' NOT NULL,
  PRIMARY KEY (version_no, place)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE responsibility_card (
  id       CHAR(36)    NOT NULL,
  case_no  VARCHAR(32),
  sheet_id CHAR(36),
  unit     VARCHAR(20) NOT NULL,
  version  BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_card_case (case_no, unit),
  UNIQUE KEY uq_card_sheet (sheet_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Each filling is kept: a day that was put off, a person who was changed can be read again.
CREATE TABLE responsibility_filling (
  card       CHAR(36)    NOT NULL,
  number     BIGINT      NOT NULL,
  version_no INT         NOT NULL,
  filled_by  VARCHAR(50) NOT NULL,
  filled_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (card, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE responsibility_value (
  card   CHAR(36)      NOT NULL,
  number BIGINT        NOT NULL,
  code   VARCHAR(40)   NOT NULL,
  text   VARCHAR(2000) NOT NULL,
  PRIMARY KEY (card, number, code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
