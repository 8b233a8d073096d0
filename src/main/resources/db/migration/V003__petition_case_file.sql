-- The case file (domain.md §3.1–§3.7, §3.9). Text columns are twice as wide as the number of
-- characters allowed, because H2 counts UTF-16 units.
CREATE TABLE petition_case (
  case_no           VARCHAR(32)  NOT NULL,
  query_code_hash   VARCHAR(64)     NOT NULL,
  petition_date     DATE         NOT NULL,
  received_at       DATETIME(3)  NOT NULL,
  received_on       DATE         NOT NULL,
  channel           VARCHAR(30)  NOT NULL,
  stat_form         VARCHAR(10)  NOT NULL,
  purpose           VARCHAR(20)  NOT NULL,
  route             VARCHAR(30),
  category_code     VARCHAR(6)   NOT NULL,
  title             VARCHAR(120) NOT NULL,
  statement         TEXT         NOT NULL,
  facts_and_reasons TEXT,
  read_back_method  VARCHAR(20),
  village_code      VARCHAR(12)  NOT NULL,
  petitioner_name   VARCHAR(100),
  petitioner_count  INT          NOT NULL,
  group_kind        VARCHAR(10)  NOT NULL,
  anonymous         BOOLEAN      NOT NULL,
  confidential      BOOLEAN      NOT NULL,
  public_consent    VARCHAR(20)  NOT NULL,
  urgent_level      VARCHAR(10)  NOT NULL,
  agency            BOOLEAN      NOT NULL,
  registered_unit   VARCHAR(20)  NOT NULL,
  registered_by_station BOOLEAN  NOT NULL,
  first_receiver    VARCHAR(50)  NOT NULL,
  township          VARCHAR(12)  NOT NULL,
  state             VARCHAR(30)  NOT NULL,
  state_since       DATETIME(3)  NOT NULL,
  office_returns    INT          NOT NULL,
  lead_unit         VARCHAR(20),
  issuing_authority VARCHAR(20),
  lead_leader       VARCHAR(50),
  due_date          DATE,
  publishable       BOOLEAN      NOT NULL,
  outcome           VARCHAR(30),
  resolved          BOOLEAN      NOT NULL,
  closed_at         DATETIME(3),
  updated_at        DATETIME(3)  NOT NULL,
  version           BIGINT       NOT NULL,
  PRIMARY KEY (case_no),
  KEY ix_case_unit (registered_unit, received_at),
  KEY ix_case_township (township, received_at),
  KEY ix_case_received (received_at),
  KEY ix_case_receiver (first_receiver, received_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The last number given out, by unit and year (design.md §4).
CREATE TABLE case_number (
  unit        VARCHAR(20) NOT NULL,
  number_year INT         NOT NULL,
  last_number INT         NOT NULL,
  PRIMARY KEY (unit, number_year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A registration that came with an Idempotency-Key, so that its repetition changes nothing.
CREATE TABLE registration_key (
  key_hash     VARCHAR(64)    NOT NULL,
  content_hash VARCHAR(64)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  state        VARCHAR(30) NOT NULL,
  created_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (key_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE petitioner (
  id             CHAR(36)     NOT NULL,
  case_no        VARCHAR(32)  NOT NULL,
  seq            INT          NOT NULL,
  lead           BOOLEAN      NOT NULL,
  representative BOOLEAN      NOT NULL,
  name           VARCHAR(100),
  phone          VARCHAR(40),
  address        VARCHAR(400),
  id_number      VARCHAR(40),
  PRIMARY KEY (id),
  UNIQUE KEY ux_petitioner (case_no, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE petition_request (
  case_no VARCHAR(32)  NOT NULL,
  idx     INT          NOT NULL,
  text    VARCHAR(600) NOT NULL,
  PRIMARY KEY (case_no, idx)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE agency_mandate (
  case_no     VARCHAR(32)  NOT NULL,
  scope       VARCHAR(200) NOT NULL,
  sign_method VARCHAR(20)  NOT NULL,
  agent       VARCHAR(50)  NOT NULL,
  agent_unit  VARCHAR(20)  NOT NULL,
  signed_at   DATETIME(3)  NOT NULL,
  valid_to    DATE,
  PRIMARY KEY (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Every completed form, as it was submitted (design.md §2 rule 3).
CREATE TABLE case_step (
  id           CHAR(36)    NOT NULL,
  case_no      VARCHAR(32) NOT NULL,
  task         VARCHAR(50) NOT NULL,
  decision     VARCHAR(30),
  form_version VARCHAR(64) NOT NULL,
  data         LONGTEXT    NOT NULL,
  actor        VARCHAR(50) NOT NULL,
  actor_name   VARCHAR(100) NOT NULL,
  unit         VARCHAR(20) NOT NULL,
  work_item    VARCHAR(64),
  at           DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_step_case (case_no, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE escalation_report (
  id                 CHAR(36)     NOT NULL,
  case_no            VARCHAR(32)  NOT NULL,
  work_done          TEXT         NOT NULL,
  results            TEXT         NOT NULL,
  remaining_problems TEXT         NOT NULL,
  suggestions        TEXT         NOT NULL,
  why_not_on_site    VARCHAR(20)  NOT NULL,
  reporter           VARCHAR(50)  NOT NULL,
  reported_at        DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY ix_report_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE instruction (
  id            CHAR(36)      NOT NULL,
  case_no       VARCHAR(32)   NOT NULL,
  leader        VARCHAR(50)   NOT NULL,
  instructed_at DATETIME(3)   NOT NULL,
  text          VARCHAR(2000) NOT NULL,
  lead_unit     VARCHAR(20)   NOT NULL,
  co_units      VARCHAR(400)  NOT NULL,
  due_date      DATE          NOT NULL,
  publishable   BOOLEAN       NOT NULL,
  take_charge   BOOLEAN       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_instruction_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE assignment (
  id         CHAR(36)    NOT NULL,
  case_no    VARCHAR(32) NOT NULL,
  unit       VARCHAR(20) NOT NULL,
  part       VARCHAR(10) NOT NULL,
  state      VARCHAR(30) NOT NULL,
  sent_at    DATETIME(3) NOT NULL,
  signed_at  DATETIME(3),
  handler    VARCHAR(50),
  due_date   DATE        NOT NULL,
  submission TEXT,
  submitted_at DATETIME(3),
  objections   INT         NOT NULL,
  objected_at  DATETIME(3),
  objection_reason VARCHAR(2000),
  suggested_unit VARCHAR(20),
  objection_decision VARCHAR(20),
  decided_by   VARCHAR(50),
  decided_at   DATETIME(3),
  version    BIGINT      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_assignment (case_no, unit),
  KEY ix_assignment_unit (unit, case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE handling_opinion (
  id                CHAR(36)    NOT NULL,
  case_no           VARCHAR(32) NOT NULL,
  unit              VARCHAR(20) NOT NULL,
  investigation     TEXT        NOT NULL,
  contacted         BOOLEAN     NOT NULL,
  remedy_text       TEXT        NOT NULL,
  drafted_by        VARCHAR(50) NOT NULL,
  drafted_at        DATETIME(3) NOT NULL,
  signed_by         VARCHAR(50),
  issuing_authority VARCHAR(20),
  issued_at         DATETIME(3),
  PRIMARY KEY (id),
  KEY ix_opinion_case (case_no, drafted_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE opinion_answer (
  opinion_id  CHAR(36)    NOT NULL,
  idx         INT         NOT NULL,
  request_idx INT         NOT NULL,
  result      VARCHAR(20) NOT NULL,
  facts       TEXT        NOT NULL,
  legal_basis TEXT        NOT NULL,
  opinion     TEXT        NOT NULL,
  PRIMARY KEY (opinion_id, idx)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What was served on the petitioner, and how: written notices and the opinion.
CREATE TABLE service_record (
  id          CHAR(36)    NOT NULL,
  case_no     VARCHAR(32) NOT NULL,
  kind        VARCHAR(30) NOT NULL,
  served_by   VARCHAR(20),
  served_at   DATE,
  explanation TEXT,
  reaction    VARCHAR(10),
  recorded_by VARCHAR(50) NOT NULL,
  recorded_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_service_case (case_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
