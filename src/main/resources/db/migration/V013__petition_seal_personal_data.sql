-- Personal data is kept sealed (domain.md §8.2, class P3), accusations under keys of their own (P4).
-- A migration has no keys: what lies plain in the older columns is sealed at the next start and then
-- emptied there; nothing is written to them any more.

-- What a case's data is sealed with, beside the installation's key. Without its salt nobody can open
-- it (domain.md §8.5).
CREATE TABLE case_key (
  case_no     VARCHAR(32) NOT NULL,
  level       VARCHAR(2)  NOT NULL,
  salt        VARBINARY(32),
  shredded_at DATETIME(3),
  PRIMARY KEY (case_no, level)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- The keyed digests find exactly what is asked for, and tell nothing else.
ALTER TABLE petitioner ADD COLUMN sealed_name VARBINARY(300);
ALTER TABLE petitioner ADD COLUMN sealed_phone VARBINARY(200);
ALTER TABLE petitioner ADD COLUMN sealed_address VARBINARY(1000);
ALTER TABLE petitioner ADD COLUMN sealed_id_number VARBINARY(200);
ALTER TABLE petitioner ADD COLUMN name_index VARBINARY(16);
ALTER TABLE petitioner ADD COLUMN phone_index VARBINARY(16);
ALTER TABLE petitioner ADD COLUMN id_index VARBINARY(16);
ALTER TABLE petitioner ADD COLUMN index_key INT;
CREATE INDEX ix_petitioner_name ON petitioner (name_index);
CREATE INDEX ix_petitioner_phone ON petitioner (phone_index);
CREATE INDEX ix_petitioner_id ON petitioner (id_index);

-- What the lists show in place of petitioner_name: 李*.
ALTER TABLE petition_case ADD COLUMN petitioner_shown VARCHAR(10);

-- The fields of a completed form that are personal data; the others stay in data.
ALTER TABLE case_step ADD COLUMN sealed VARBINARY(8000);

-- Accusations: all that is told in them, sealed with keys that nothing else is sealed with. A part is
-- the matter itself or one completed form. The other tables keep the line of the register only.
CREATE TABLE sealed_file (
  id        CHAR(36)    NOT NULL,
  case_no   VARCHAR(32) NOT NULL,
  part      VARCHAR(36) NOT NULL,
  content   LONGBLOB    NOT NULL,
  sealed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_sealed_file (case_no, part)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
