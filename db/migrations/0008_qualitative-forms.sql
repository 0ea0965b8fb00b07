PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_issued_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`format_code` text NOT NULL,
	`subject_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`number` text NOT NULL,
	`verification_code` text NOT NULL,
	`snapshot` text NOT NULL,
	`content_hash` text NOT NULL,
	`rule_set` text NOT NULL,
	`state` text DEFAULT 'valid' NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`replaced_by_id` text,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issued_papers_format" CHECK("__new_issued_papers"."format_code" in ('A.1.1', 'A.1.2', 'A.1.6', 'A.1.7', 'C.1.1', 'C.1.2', 'C.1.3', 'D.1.1')),
	CONSTRAINT "issued_papers_state" CHECK("__new_issued_papers"."state" in ('valid', 'replaced', 'withdrawn')),
	CONSTRAINT "issued_papers_issued_on" CHECK("__new_issued_papers"."issued_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_issued_papers`("id", "format_code", "subject_id", "cycle_id", "assignment_id", "number", "verification_code", "snapshot", "content_hash", "rule_set", "state", "issued_on", "issued_at", "issued_by", "replaced_by_id") SELECT "id", "format_code", "subject_id", "cycle_id", "assignment_id", "number", "verification_code", "snapshot", "content_hash", "rule_set", "state", "issued_on", "issued_at", "issued_by", "replaced_by_id" FROM `issued_papers`;--> statement-breakpoint
DROP TABLE `issued_papers`;--> statement-breakpoint
ALTER TABLE `__new_issued_papers` RENAME TO `issued_papers`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `issued_papers_number` ON `issued_papers` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_papers_code` ON `issued_papers` (`verification_code`);--> statement-breakpoint
CREATE INDEX `issued_papers_subject` ON `issued_papers` (`subject_id`);--> statement-breakpoint
CREATE TABLE `__new_paper_counters` (
	`year` integer NOT NULL,
	`format_code` text NOT NULL,
	`purpose` text NOT NULL,
	`last_number` integer NOT NULL,
	PRIMARY KEY(`year`, `format_code`, `purpose`),
	CONSTRAINT "paper_counters_format" CHECK("__new_paper_counters"."format_code" in ('A.1.1', 'A.1.2', 'A.1.6', 'A.1.7', 'C.1.1', 'C.1.2', 'C.1.3', 'D.1.1')),
	CONSTRAINT "paper_counters_purpose" CHECK("__new_paper_counters"."purpose" in ('real', 'practice'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_paper_counters`("year", "format_code", "purpose", "last_number") SELECT "year", "format_code", "purpose", "last_number" FROM `paper_counters`;--> statement-breakpoint
DROP TABLE `paper_counters`;--> statement-breakpoint
ALTER TABLE `__new_paper_counters` RENAME TO `paper_counters`;--> statement-breakpoint
-- The leader who assigned a head's result stood in the column for what staff support; it has a column of its own now.
UPDATE `skp_results` SET `assigned_by` = `supported_text`, `supported_text` = '' WHERE `assigned_by` = '' AND `version_id` IN (SELECT `skp_versions`.`id` FROM `skp_versions` INNER JOIN `skps` ON `skps`.`id` = `skp_versions`.`skp_id` WHERE `skps`.`form` = 'head');
