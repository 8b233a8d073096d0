-- Public notices done right (domain.md §8.2, §8.4): what is never published, whose board a notice is
-- on, why one came down early, what people say of one; and how often strangers were wrong, for all nodes.

-- Matters that are never published: health, family planning, violence, children at school, discipline.
-- The administration may name others; what lies below one is not published either.
ALTER TABLE category ADD COLUMN unpublishable BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE category SET unpublishable = TRUE WHERE code IN ('050000', '060200', '080100', '160000');

-- Somebody under age has to do with it: known from the registration form so far.
ALTER TABLE petition_case ADD COLUMN minor_involved BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE petition_case SET minor_involved = TRUE WHERE case_no IN
  (SELECT case_no FROM case_step WHERE task = 'register' AND data LIKE '%"minorInvolved":true%');

-- How many cases of a kind a village had in a quarter: the small-cell rule asks for each notice.
CREATE INDEX ix_case_cell ON petition_case (village_code, received_on);
CREATE INDEX ix_case_figures ON petition_case (township, received_on);

ALTER TABLE public_notice ADD COLUMN township VARCHAR(12);
UPDATE public_notice SET township =
  (SELECT c.township FROM petition_case c WHERE c.case_no = public_notice.case_no);
-- It was to go up in the village, where it would have told of whom it tells.
ALTER TABLE public_notice ADD COLUMN lifted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE public_notice ADD COLUMN withdrawn_by VARCHAR(50);
ALTER TABLE public_notice ADD COLUMN withdrawn_reason VARCHAR(1000);
CREATE INDEX ix_notice_board ON public_notice (township, state, from_date);

-- What people say of a notice: nobody but the office reads it. Text and contact are sealed with the
-- key of the notice's case and are gone with it.
CREATE TABLE notice_comment (
  id        CHAR(36)         NOT NULL,
  notice_id CHAR(36)         NOT NULL,
  case_no   VARCHAR(32)      NOT NULL,
  kind      VARCHAR(10)      NOT NULL,
  sealed    VARBINARY(12000) NOT NULL,
  state     VARCHAR(10)      NOT NULL,
  said_at   DATETIME(3)      NOT NULL,
  closed_at DATETIME(3),
  closed_by VARCHAR(50),
  remark    VARCHAR(2000),
  version   BIGINT           NOT NULL,
  PRIMARY KEY (id),
  KEY ix_comment_notice (notice_id),
  KEY ix_comment_work (state, said_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Attempts of callers without an account, by a digest of what they were made at and from where.
CREATE TABLE public_attempt (
  subject  CHAR(64)    NOT NULL,
  attempts INT         NOT NULL,
  ends_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (subject),
  KEY ix_attempt_end (ends_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
