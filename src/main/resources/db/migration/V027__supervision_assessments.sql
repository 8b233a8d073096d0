-- 考核方案: versions of what is scored and how; domain.md §7.9. One that was used is never changed.
CREATE TABLE assessment_scheme (
  version_no INT          NOT NULL,
  name       VARCHAR(100) NOT NULL,
  made_by    VARCHAR(50),
  made_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (version_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE assessment_item (
  version_no  INT           NOT NULL,
  place       INT           NOT NULL,
  code        VARCHAR(40)   NOT NULL,
  name        VARCHAR(100)  NOT NULL,
  weight      DECIMAL(5, 2) NOT NULL,
  source      VARCHAR(10)   NOT NULL,
  figure      VARCHAR(10),
  zero_at     DECIMAL(6, 4),
  full_at     DECIMAL(6, 4),
  least       DECIMAL(5, 2) NOT NULL,
  most        DECIMAL(5, 2) NOT NULL,
  evidence    BOOLEAN       NOT NULL,
  PRIMARY KEY (version_no, place)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One assessment of a period; published, its scores are frozen with the figures they came from.
CREATE TABLE assessment (
  id           CHAR(36)     NOT NULL,
  version_no   INT          NOT NULL,
  title        VARCHAR(100) NOT NULL,
  county       VARCHAR(12)  NOT NULL,
  from_on      DATE         NOT NULL,
  to_on        DATE         NOT NULL,
  made_by      VARCHAR(50)  NOT NULL,
  made_at      DATETIME(3)  NOT NULL,
  published_by VARCHAR(50),
  published_at DATETIME(3),
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_assessment_county (county, from_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE assessment_score (
  assessment  CHAR(36)       NOT NULL,
  unit        VARCHAR(20)    NOT NULL,
  item        VARCHAR(40)    NOT NULL,
  points      DECIMAL(5, 2),
  numerator   DECIMAL(14, 2),
  denominator DECIMAL(14, 2),
  rate        DECIMAL(14, 4),
  evidence    VARCHAR(1000),
  scored_by   VARCHAR(50),
  scored_at   DATETIME(3)    NOT NULL,
  PRIMARY KEY (assessment, unit, item)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 整改: what a unit has to put right after an assessment, and whether it was found to be right.
CREATE TABLE rectification (
  id         CHAR(36)      NOT NULL,
  assessment CHAR(36)      NOT NULL,
  unit       VARCHAR(20)   NOT NULL,
  demand     VARCHAR(2000) NOT NULL,
  raised_by  VARCHAR(50)   NOT NULL,
  raised_on  DATE          NOT NULL,
  due_on     DATE          NOT NULL,
  report     VARCHAR(2000),
  done_by    VARCHAR(50),
  done_on    DATE,
  passed     BOOLEAN,
  check_note VARCHAR(2000),
  checked_by VARCHAR(50),
  checked_on DATE,
  version    BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY ix_rectification_assessment (assessment, unit),
  KEY ix_rectification_unit (unit, due_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
