-- Who did and saw what, chained by hash for each case, account and the system; domain.md §3.10, §8.5.
-- Nothing here is ever changed or deleted: in production the program's user needs neither UPDATE
-- nor DELETE on audit_event.
CREATE TABLE audit_event (
  chain       VARCHAR(120)  NOT NULL,
  seq         BIGINT        NOT NULL,
  at          BIGINT        NOT NULL,
  actor       VARCHAR(100)  NOT NULL,
  acting_for  VARCHAR(100),
  roles       VARCHAR(400)  NOT NULL,
  ip          VARCHAR(45),
  action      VARCHAR(40)   NOT NULL,
  object_type VARCHAR(60)   NOT NULL,
  object_id   VARCHAR(100),
  fields      VARCHAR(2000) NOT NULL,
  reason      VARCHAR(100),
  prev_hash   VARCHAR(64)   NOT NULL,
  hash        VARCHAR(64)   NOT NULL,
  PRIMARY KEY (chain, seq),
  KEY ix_audit_event_at (at),
  KEY ix_audit_event_actor (actor, at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Where the chains end that are no case's; a case's own head lies on its row, which is locked anyway.
CREATE TABLE audit_chain (
  chain VARCHAR(120) NOT NULL,
  seq   BIGINT       NOT NULL,
  hash  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (chain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

ALTER TABLE petition_case ADD COLUMN audit_seq BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE petition_case ADD COLUMN audit_hash VARCHAR(64) DEFAULT '' NOT NULL;

-- Where every chain ended when the last daily root was taken.
CREATE TABLE audit_anchor (
  chain VARCHAR(120) NOT NULL,
  seq   BIGINT       NOT NULL,
  hash  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (chain)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One hash a day over all of them and over the day before; it is written to the log as well.
CREATE TABLE audit_root (
  root_day  DATE        NOT NULL,
  chains    BIGINT      NOT NULL,
  digest    VARCHAR(64) NOT NULL,
  prev_root VARCHAR(64) NOT NULL,
  root      VARCHAR(64) NOT NULL,
  PRIMARY KEY (root_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
