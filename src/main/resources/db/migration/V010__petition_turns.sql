-- Every turn a case can take (domain.md §3.3, §3.8, §3.9, §4.2).
ALTER TABLE petition_case ADD COLUMN sealed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE petition_case ADD COLUMN due_since DATE;
ALTER TABLE petition_case ADD COLUMN yellow_on DATE;
ALTER TABLE petition_case ADD COLUMN red_on DATE;
ALTER TABLE petition_case ADD COLUMN noticed_on DATE;
ALTER TABLE petition_case ADD COLUMN accepted_on DATE;
ALTER TABLE petition_case ADD COLUMN reopened_on DATE;
ALTER TABLE petition_case ADD COLUMN one_time_notice_at DATETIME(3);
ALTER TABLE petition_case ADD COLUMN agency_ended_at DATETIME(3);
ALTER TABLE petition_case ADD COLUMN urges INT DEFAULT 0 NOT NULL;
ALTER TABLE petition_case ADD COLUMN urged_on DATE;
ALTER TABLE petition_case ADD COLUMN beside BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE petition_case ADD COLUMN lead_handler VARCHAR(50);
ALTER TABLE petition_case ADD COLUMN review_level VARCHAR(10);
ALTER TABLE petition_case ADD COLUMN recused VARCHAR(400) DEFAULT '' NOT NULL;

ALTER TABLE agency_mandate ADD COLUMN revoked_at DATETIME(3);
ALTER TABLE agency_mandate ADD COLUMN revoke_reason VARCHAR(4000);

-- Likely repeats are looked for among the matters of the same village and category.
CREATE INDEX ix_case_village ON petition_case (village_code, category_code, received_on);

-- Who gave an item to whom, what opened it, and by which clocks it is due.
ALTER TABLE work_item ADD COLUMN due_since DATE;
ALTER TABLE work_item ADD COLUMN yellow_on DATE;
ALTER TABLE work_item ADD COLUMN red_on DATE;
ALTER TABLE work_item ADD COLUMN owner VARCHAR(50);
ALTER TABLE work_item ADD COLUMN opened_by VARCHAR(64);
ALTER TABLE work_item ADD COLUMN due_rules VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE work_item ADD COLUMN process_instance VARCHAR(64);
ALTER TABLE work_item ADD COLUMN case_state VARCHAR(30);

-- Two cases that belong together: an earlier matter of the same person, one joined to the other.
CREATE TABLE case_link (
  case_no   VARCHAR(32)  NOT NULL,
  other_no  VARCHAR(32)  NOT NULL,
  kind      VARCHAR(10)  NOT NULL,
  linked_by VARCHAR(50)  NOT NULL,
  linked_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (case_no, other_no, kind),
  KEY ix_case_link_other (other_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 延期: asked for once, decided by the head of the authority (Art. 34).
CREATE TABLE extension (
  id           CHAR(36)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  days         INT         NOT NULL,
  original_due DATE        NOT NULL,
  new_due      DATE        NOT NULL,
  asked_by     VARCHAR(50) NOT NULL,
  asked_at     DATETIME(3) NOT NULL,
  granted      BOOLEAN,
  decided_by   VARCHAR(50),
  decided_at   DATETIME(3),
  told_on      DATE,
  version      BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY ix_extension_case (case_no, asked_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 复查、复核 (Art. 35, 36).
CREATE TABLE review_request (
  id           CHAR(36)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  level        VARCHAR(10) NOT NULL,
  requested_on DATE        NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  in_time      BOOLEAN     NOT NULL,
  late_reason  VARCHAR(4000),
  grounds      TEXT        NOT NULL,
  admitted     BOOLEAN,
  result       VARCHAR(20),
  findings     TEXT,
  legal_basis  TEXT,
  opinion      TEXT,
  hearing_days INT         NOT NULL,
  decided_by   VARCHAR(50),
  decided_at   DATETIME(3),
  served_on    DATE,
  version      BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY ix_review_case (case_no, requested_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 群众评价: two scores, given by the petitioner or taken down by somebody who did not handle the case.
CREATE TABLE evaluation (
  id           CHAR(36)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  status       VARCHAR(20) NOT NULL,
  invited_on   DATE        NOT NULL,
  until_on     DATE        NOT NULL,
  office_score VARCHAR(20),
  unit_score   VARCHAR(20),
  reason       VARCHAR(4000),
  channel      VARCHAR(20),
  recorded_by  VARCHAR(50),
  recorded_at  DATETIME(3),
  version      BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY ix_evaluation_case (case_no, invited_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
