-- Privacy duties (domain.md §8.3, §8.5): which text was told, what petitioners ask about their own
-- data, how long a case is kept and who destroyed it, what went wrong.

-- What these duties hold on to in a case: requests not yet answered, what the petitioner has said
-- about publicity since the registration, how long it is kept, since when it may not be destroyed.
ALTER TABLE petition_case ADD COLUMN privacy_requests INT DEFAULT 0 NOT NULL;
ALTER TABLE petition_case ADD COLUMN publicity BOOLEAN;
ALTER TABLE petition_case ADD COLUMN retention VARCHAR(10);
ALTER TABLE petition_case ADD COLUMN held_at DATETIME(3);
ALTER TABLE petition_case ADD COLUMN destroyed_at DATETIME(3);
CREATE INDEX ix_case_retention ON petition_case (state, retention, closed_at);

-- The archivists' choice in cases archived before lies in the form only.
UPDATE petition_case SET retention = 'P10' WHERE state = 'ARCHIVED' AND case_no IN
  (SELECT case_no FROM case_step WHERE task = 'archive' AND data LIKE '%"retention":"P10"%');
UPDATE petition_case SET retention = 'P30' WHERE state = 'ARCHIVED' AND case_no IN
  (SELECT case_no FROM case_step WHERE task = 'archive' AND data LIKE '%"retention":"P30"%');
UPDATE petition_case SET retention = 'PERMANENT' WHERE state = 'ARCHIVED' AND case_no IN
  (SELECT case_no FROM case_step WHERE task = 'archive' AND data LIKE '%"retention":"PERMANENT"%');

-- Texts that petitioners are told; a version is only ever added, for days to come.
CREATE TABLE privacy_text (
  kind         VARCHAR(20) NOT NULL,
  version      INT         NOT NULL,
  valid_from   DATE        NOT NULL,
  text         TEXT        NOT NULL,
  published_by VARCHAR(50) NOT NULL,
  published_at DATETIME(3) NOT NULL,
  PRIMARY KEY (kind, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What stood there before it was corrected, sealed like the rest.
ALTER TABLE petitioner ADD COLUMN sealed_former VARBINARY(30000);

-- The id is that of the step in which it was lodged: what was said lies there, sealed.
CREATE TABLE privacy_request (
  id          CHAR(36)    NOT NULL,
  case_no     VARCHAR(32) NOT NULL,
  kind        VARCHAR(20) NOT NULL,
  person      INT         NOT NULL,
  lodged_on   DATE        NOT NULL,
  online      BOOLEAN     NOT NULL,
  state       VARCHAR(10) NOT NULL,
  answered_on DATE,
  answered_by VARCHAR(50),
  answer_step CHAR(36),
  copy_until  DATE,
  PRIMARY KEY (id),
  KEY ix_privacy_request_case (case_no, state),
  KEY ix_privacy_request_open (state, lodged_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Each row is something said; the last of a kind holds.
CREATE TABLE case_consent (
  id           CHAR(36)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  kind         VARCHAR(20) NOT NULL,
  given        BOOLEAN     NOT NULL,
  text_version INT         NOT NULL,
  sign_method  VARCHAR(20) NOT NULL,
  said_at      DATETIME(3) NOT NULL,
  recorded_by  VARCHAR(50) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_case_consent (case_no, kind)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 销毁清册: case numbers and no person. Lists of accusations are the discipline unit's own.
CREATE TABLE destruction_list (
  id          CHAR(36)     NOT NULL,
  unit        VARCHAR(20)  NOT NULL,
  township    VARCHAR(12)  NOT NULL,
  sealed      BOOLEAN      NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  reason      VARCHAR(2000) NOT NULL,
  cases       INT          NOT NULL,
  proposed_by VARCHAR(50)  NOT NULL,
  proposer    VARCHAR(100) NOT NULL,
  proposed_at DATETIME(3)  NOT NULL,
  decided_by  VARCHAR(50),
  decider     VARCHAR(100),
  decided_at  DATETIME(3),
  remark      VARCHAR(2000),
  PRIMARY KEY (id),
  KEY ix_destruction_list (sealed, township, proposed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE destruction_item (
  list_id   CHAR(36)    NOT NULL,
  case_no   VARCHAR(32) NOT NULL,
  retention VARCHAR(10) NOT NULL,
  closed_on DATE        NOT NULL,
  ended_on  DATE        NOT NULL,
  PRIMARY KEY (list_id, case_no),
  KEY ix_destruction_item (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE privacy_incident (
  id                CHAR(36)      NOT NULL,
  what              TEXT          NOT NULL,
  found_at          DATETIME(3)   NOT NULL,
  data_kinds        VARCHAR(200)  NOT NULL,
  people            INT           NOT NULL,
  cause             TEXT,
  harm              TEXT,
  measures          TEXT,
  authority         VARCHAR(200),
  told_authority_at DATETIME(3),
  told_people_at    DATETIME(3),
  told_people_how   VARCHAR(1000),
  not_told_reason   VARCHAR(1000),
  closed_at         DATETIME(3),
  recorded_by       VARCHAR(50)   NOT NULL,
  recorded_at       DATETIME(3)   NOT NULL,
  version           BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY ix_privacy_incident (found_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
