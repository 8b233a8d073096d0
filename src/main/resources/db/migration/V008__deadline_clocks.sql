-- The running times of each case (domain.md §3.8, §4.4). A clock never changes unseen: what moves its end
-- later stands in clock_change. yellow_on and red_on are the first days of these lamps, so that lists
-- filter by date; watch_at is when somebody has to be told next, null when nobody has.
CREATE TABLE clock (
  id           CHAR(36)     NOT NULL,
  case_no      VARCHAR(32)  NOT NULL,
  rule         VARCHAR(10)  NOT NULL,
  kind         VARCHAR(10)  NOT NULL,
  unit         VARCHAR(20),
  start_on     DATE         NOT NULL,
  start_event  VARCHAR(30)  NOT NULL,
  started_at   DATETIME(3)  NOT NULL,
  length       INT          NOT NULL,
  day_unit     VARCHAR(20)  NOT NULL,
  given        BOOLEAN      NOT NULL,
  hearing_days VARCHAR(2000),
  due_on       DATE         NOT NULL,
  rolled_on    DATE,
  extended_to  DATE,
  last_day     DATE         NOT NULL,
  ends_at      DATETIME(3)  NOT NULL,
  provisional  BOOLEAN      NOT NULL,
  yellow_on    DATE         NOT NULL,
  red_on       DATE         NOT NULL,
  started_by   VARCHAR(64),
  ended_by     VARCHAR(64),
  ended_at     DATETIME(3),
  ended_on     DATE,
  ending       VARCHAR(10),
  end_reason   VARCHAR(1000),
  watch_level  INT          NOT NULL,
  watch_at     DATETIME(3),
  said_at      DATETIME(3),
  version      BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_clock_case (case_no, ended_at),
  KEY ix_clock_watch (watch_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- No foreign key: both are written in one batch each, in an order of the mapper's choosing.
CREATE TABLE clock_change (
  id           CHAR(36)      NOT NULL,
  clock_id     CHAR(36)      NOT NULL,
  at           DATETIME(3)   NOT NULL,
  why          VARCHAR(20)   NOT NULL,
  old_last_day DATE          NOT NULL,
  new_last_day DATE          NOT NULL,
  note         VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_clock_change_clock (clock_id, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
