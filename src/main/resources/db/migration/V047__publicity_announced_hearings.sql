-- 公开听证公告: a hearing that is called to in public is announced beside what is told of outcomes (domain.md §4.5);
-- a case has one notice of each kind at most.
ALTER TABLE public_notice ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'OUTCOME';
CREATE UNIQUE INDEX ux_notice_case_kind ON public_notice (case_no, kind);
ALTER TABLE public_notice DROP INDEX ux_notice_case;
