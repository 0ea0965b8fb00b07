CREATE TABLE `answer_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`check_in_id` text NOT NULL,
	`writer_id` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_drafts_writer` ON `answer_drafts` (`check_in_id`,`writer_id`);--> statement-breakpoint
CREATE TABLE `earlier_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`check_in_id` text NOT NULL,
	`verdict` text,
	`verdict_note` text NOT NULL,
	`answered_at` integer NOT NULL,
	`answered_by` text NOT NULL,
	`capacity` text,
	`on_behalf_of` text,
	`acted_for` text,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "earlier_answers_verdict" CHECK("earlier_answers"."verdict" in ('menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan', 'perlu-penyesuaian')),
	CONSTRAINT "earlier_answers_capacity" CHECK("earlier_answers"."capacity" in ('definitif', 'plt', 'plh', 'delegasi'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `earlier_answers_check_in` ON `earlier_answers` (`check_in_id`);--> statement-breakpoint
CREATE TABLE `progress_follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`check_in_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_follow_ups_kind" CHECK("progress_follow_ups"."kind" in ('apresiasi', 'penugasan-baru', 'penyesuaian-ekspektasi', 'dukungan-sumber-daya', 'pembinaan'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `progress_follow_ups_check_in` ON `progress_follow_ups` (`check_in_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`obstacles` text DEFAULT '' NOT NULL,
	`verdict` text,
	`verdict_note` text DEFAULT '' NOT NULL,
	`adjustment_reason` text,
	`submitted_at` integer,
	`reviewed_at` integer,
	`reviewed_by` text,
	`reviewed_capacity` text,
	`on_behalf_of` text,
	`acted_for` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_status" CHECK("__new_check_ins"."status" in ('draft', 'submitted', 'adjustment', 'reviewed')),
	CONSTRAINT "check_ins_capacity" CHECK("__new_check_ins"."reviewed_capacity" in ('definitif', 'plt', 'plh', 'delegasi')),
	CONSTRAINT "check_ins_verdict" CHECK("__new_check_ins"."verdict" in ('menunjukkan-kemajuan', 'tidak-menunjukkan-kemajuan', 'perlu-penyesuaian'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_check_ins`("id", "skp_id", "version_id", "period_id", "status", "obstacles", "verdict", "verdict_note", "adjustment_reason", "submitted_at", "reviewed_at", "reviewed_by", "reviewed_capacity", "on_behalf_of", "acted_for", "created_at", "revision") SELECT "id", "skp_id", "version_id", "period_id", "status", "obstacles", "verdict", "verdict_note", "adjustment_reason", "submitted_at", "reviewed_at", "reviewed_by", "reviewed_capacity", "on_behalf_of", "acted_for", "created_at", "revision" FROM `check_ins`;--> statement-breakpoint
DROP TABLE `check_ins`;--> statement-breakpoint
ALTER TABLE `__new_check_ins` RENAME TO `check_ins`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_period` ON `check_ins` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `check_ins_status` ON `check_ins` (`period_id`,`status`);--> statement-breakpoint
CREATE TABLE `__new_feedback_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`period_id` text NOT NULL,
	`target` text NOT NULL,
	`target_key` text NOT NULL,
	`giver` text NOT NULL,
	`giver_id` text,
	`giver_name` text DEFAULT '' NOT NULL,
	`recorded_by` text,
	`occasion` text NOT NULL,
	`sentiment` text,
	`body` text NOT NULL,
	`given_at` integer NOT NULL,
	`replaced_at` integer,
	`replaced_by` text,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_target" CHECK("__new_feedback_entries"."target" in ('rhk', 'iki', 'perilaku', 'umum')),
	CONSTRAINT "feedback_giver" CHECK("__new_feedback_entries"."giver" in ('pimpinan', 'rekan', 'bawahan', 'pihak-lain', 'pimpinan-institusi', 'pengajar', 'rekan-perkuliahan')),
	CONSTRAINT "feedback_occasion" CHECK("__new_feedback_entries"."occasion" in ('berkala', 'insidentil')),
	CONSTRAINT "feedback_sentiment" CHECK("__new_feedback_entries"."sentiment" in ('positif', 'netral', 'perlu-perbaikan'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_feedback_entries`("id", "skp_id", "period_id", "target", "target_key", "giver", "giver_id", "occasion", "sentiment", "body", "given_at", "replaced_at") SELECT "id", "skp_id", "period_id", "target", "target_key", "giver", "giver_id", "occasion", "sentiment", "body", "given_at", "replaced_at" FROM `feedback_entries`;--> statement-breakpoint
DROP TABLE `feedback_entries`;--> statement-breakpoint
ALTER TABLE `__new_feedback_entries` RENAME TO `feedback_entries`;--> statement-breakpoint
CREATE INDEX `feedback_skp` ON `feedback_entries` (`skp_id`,`period_id`);