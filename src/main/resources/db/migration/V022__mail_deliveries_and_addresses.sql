-- 邮件: who was sent what, whether it arrived, and where the staff want to get it. What a mail says is
-- put together when it goes: here are codes, numbers of cases and logins only.

-- What has been decided on; it was done in a case, said in a message, or went wrong with data.
CREATE TABLE mail_event (
  id         CHAR(36)    NOT NULL,
  decided_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_mail_event_decided (decided_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Up to when each source of events has been looked through; no row while nothing is sent.
CREATE TABLE mail_mark (
  source VARCHAR(20) NOT NULL,
  seen   DATETIME(3) NOT NULL,
  PRIMARY KEY (source)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The receiver is a login, or a case whose petitioner it is. Those of one batch leave as one.
CREATE TABLE mail_delivery (
  id         CHAR(36)    NOT NULL,
  event      CHAR(36)    NOT NULL,
  source     CHAR(36)    NOT NULL,
  kind       VARCHAR(30) NOT NULL,
  template   VARCHAR(60) NOT NULL,
  receiver   VARCHAR(60) NOT NULL,
  channel    VARCHAR(10) NOT NULL,
  case_no    VARCHAR(32),
  urgent     BOOLEAN     NOT NULL,
  state      VARCHAR(10) NOT NULL,
  attempts   INT         NOT NULL,
  next_at    DATETIME(3) NOT NULL,
  lease_at   DATETIME(3),
  batch      CHAR(36),
  reason     VARCHAR(30),
  created_at DATETIME(3) NOT NULL,
  tried_from DATETIME(3) NOT NULL,
  ended_at   DATETIME(3),
  PRIMARY KEY (id),
  UNIQUE KEY ux_mail_delivery (event, receiver, channel),
  KEY ix_mail_delivery_state (state, next_at),
  KEY ix_mail_delivery_receiver (receiver, channel, state, ended_at),
  KEY ix_mail_delivery_batch (batch)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- An address is used once its holder has sent back the code that was sent to it.
CREATE TABLE mail_recipient (
  login      VARCHAR(50)  NOT NULL,
  address    VARCHAR(120),
  pending    VARCHAR(120),
  code       VARCHAR(10),
  code_until DATETIME(3),
  tries      INT          NOT NULL,
  kinds      VARCHAR(100) NOT NULL,
  digest     BOOLEAN      NOT NULL,
  PRIMARY KEY (login)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What has been done lately is looked for in all cases.
CREATE INDEX ix_step_at ON case_step (at, id);
CREATE INDEX ix_message_at ON message (at, id);
CREATE INDEX ix_privacy_incident_recorded ON privacy_incident (recorded_at, id);

-- Where the petitioner wants to be told, sealed like his phone. That it is there is his choice.
ALTER TABLE petitioner ADD COLUMN sealed_email VARBINARY(400);
