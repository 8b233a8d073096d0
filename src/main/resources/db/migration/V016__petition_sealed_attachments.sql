-- Files lie sealed in a store of their own (domain.md §3.10, §8.2): the row keeps where, and the salt
-- without which nobody can read them. `name` and `content` are those of files taken in before; they are
-- moved at the next start and then empty.
ALTER TABLE attachment MODIFY content LONGBLOB NULL;
ALTER TABLE attachment MODIFY name VARCHAR(400) NULL;
ALTER TABLE attachment ADD COLUMN sealed_name VARBINARY(1000);
ALTER TABLE attachment ADD COLUMN salt VARBINARY(32);
ALTER TABLE attachment ADD COLUMN address CHAR(64);
ALTER TABLE attachment ADD COLUMN scanned_at DATETIME(3);

-- Blobs of the store that no row holds (yet, or any more), and since when.
CREATE TABLE loose_blob (
  address CHAR(64)    NOT NULL,
  since   DATETIME(3) NOT NULL,
  PRIMARY KEY (address),
  KEY ix_loose_blob_since (since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
