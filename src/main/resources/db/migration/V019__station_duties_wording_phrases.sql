-- 值班: whom people find at a station or an office, and when (domain.md §7.1, §7.2). Only work telephones:
-- private numbers are not kept.
CREATE TABLE duty_plan (
  unit           VARCHAR(20)  NOT NULL,
  address        VARCHAR(400) DEFAULT '' NOT NULL,
  hours          VARCHAR(200) DEFAULT '' NOT NULL,
  fifths         BOOLEAN      NOT NULL,
  weekdays       VARCHAR(20)  NOT NULL,
  on_non_workday VARCHAR(20)  NOT NULL,
  weekly_min     INT          NOT NULL,
  yearly_min     INT          NOT NULL,
  version        BIGINT       NOT NULL,
  PRIMARY KEY (unit)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE unit_member (
  id             CHAR(36)     NOT NULL,
  unit           VARCHAR(20)  NOT NULL,
  name           VARCHAR(100) NOT NULL,
  home_unit      VARCHAR(200) NOT NULL,
  post           VARCHAR(100) NOT NULL,
  responsibility VARCHAR(10),
  work_phone     VARCHAR(20)  NOT NULL,
  on_board       BOOLEAN      NOT NULL,
  from_day       DATE         NOT NULL,
  to_day         DATE,
  version        BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_unit_member_unit (unit, from_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Days for which somebody has said who comes; on others the rule of the plan holds.
CREATE TABLE duty_day (
  unit     VARCHAR(20) NOT NULL,
  duty_on  DATE        NOT NULL,
  member   CHAR(36)    NOT NULL,
  PRIMARY KEY (unit, duty_on, member)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- 常用语: sentences that a form offers, for everybody (without a unit) or for one unit.
CREATE TABLE phrase (
  id       CHAR(36)      NOT NULL,
  kind     VARCHAR(20)   NOT NULL,
  unit     VARCHAR(20),
  text     VARCHAR(1000) NOT NULL,
  position INT           NOT NULL,
  retired  BOOLEAN       NOT NULL,
  version  BIGINT        NOT NULL,
  PRIMARY KEY (id),
  KEY ix_phrase_kind (kind, unit)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Parts of letters and mails. A change is a further version: what was sent can still be explained.
CREATE TABLE wording (
  wording_key VARCHAR(60)   NOT NULL,
  version     BIGINT        NOT NULL,
  text        VARCHAR(4000) NOT NULL,
  retired     BOOLEAN       NOT NULL,
  made_by     VARCHAR(50)   NOT NULL,
  made_at     DATETIME(3)   NOT NULL,
  PRIMARY KEY (wording_key, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
