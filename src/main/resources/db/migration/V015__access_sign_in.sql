-- Sign-in and administration (domain.md §8.5): what an account needs besides its password, wrong
-- attempts, and units, villages and categories that are closed rather than deleted.
ALTER TABLE account ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE account ADD COLUMN must_change BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE account ADD COLUMN demo BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE account ADD COLUMN totp_salt VARBINARY(32);
ALTER TABLE account ADD COLUMN totp_secret VARBINARY(200);
ALTER TABLE account ADD COLUMN totp_since DATETIME(3);
ALTER TABLE account ADD COLUMN totp_step BIGINT DEFAULT 0 NOT NULL;

-- The demo's accounts were made together and share one hash; no others do.
UPDATE account SET demo = TRUE WHERE password_hash IN (
  SELECT shared.password_hash FROM (
    SELECT password_hash FROM account GROUP BY password_hash HAVING COUNT(*) > 1) shared);

CREATE TABLE former_password (
  id            CHAR(36)     NOT NULL,
  login         VARCHAR(50)  NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_former_password (login, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Codes that stand in, once each, for a lost telephone: as hashes only.
CREATE TABLE recovery_code (
  login     VARCHAR(50) NOT NULL,
  code_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (login, code_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Who tried in vain: a login (as a hash: people type their password there) or an address.
CREATE TABLE sign_in_attempt (
  subject      VARCHAR(80) NOT NULL,
  failures     INT         NOT NULL,
  last_at      DATETIME(3) NOT NULL,
  paused_until DATETIME(3),
  PRIMARY KEY (subject),
  KEY ix_sign_in_attempt_last (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

ALTER TABLE unit ADD COLUMN closed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE unit ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE village ADD COLUMN closed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE village ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE category ADD COLUMN closed BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE category ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;

-- Counts the changes of the three above, so that every node learns that what it keeps is outdated.
CREATE TABLE organization_change (
  id     INT    NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
INSERT INTO organization_change (id, number) VALUES (1, 0);

-- What a session remembers of a person has changed: everybody signs in once more.
DELETE FROM SPRING_SESSION;
