CREATE TABLE `skp_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`preview` text NOT NULL,
	`new_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`same_count` integer NOT NULL,
	`wrong_count` integer NOT NULL,
	`imported_at` integer,
	`discarded_at` integer,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `skp_imports_uploader` ON `skp_imports` (`uploaded_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_skp_results` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`lineage_id` text NOT NULL,
	`kind` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`supported_lineage_id` text,
	`supported_text` text DEFAULT '' NOT NULL,
	`support_is_provisional` integer DEFAULT false NOT NULL,
	`assigned_by` text DEFAULT '' NOT NULL,
	`goal_id` text,
	`role_cell_id` text,
	`origin` text,
	`origin_id` text,
	`origin_label` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `unit_goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_results_kind" CHECK("__new_skp_results"."kind" in ('utama', 'tambahan')),
	CONSTRAINT "skp_results_origin" CHECK("__new_skp_results"."origin" in ('last-year', 'bank', 'template', 'acting', 'study', 'file'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_skp_results`("id", "version_id", "lineage_id", "kind", "ordinal", "title", "supported_lineage_id", "supported_text", "support_is_provisional", "assigned_by", "goal_id", "role_cell_id", "origin", "origin_id", "origin_label") SELECT "id", "version_id", "lineage_id", "kind", "ordinal", "title", "supported_lineage_id", "supported_text", "support_is_provisional", "assigned_by", "goal_id", "role_cell_id", "origin", "origin_id", "origin_label" FROM `skp_results`;--> statement-breakpoint
DROP TABLE `skp_results`;--> statement-breakpoint
ALTER TABLE `__new_skp_results` RENAME TO `skp_results`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `skp_results_goal` ON `skp_results` (`goal_id`);--> statement-breakpoint
CREATE INDEX `skp_results_role_cell` ON `skp_results` (`role_cell_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `skp_results_lineage` ON `skp_results` (`version_id`,`lineage_id`);--> statement-breakpoint
CREATE INDEX `skp_results_supported` ON `skp_results` (`supported_lineage_id`);--> statement-breakpoint
CREATE INDEX `skp_results_line` ON `skp_results` (`lineage_id`);