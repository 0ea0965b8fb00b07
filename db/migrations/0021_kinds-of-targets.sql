ALTER TABLE `realisations` ADD `word` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `realisations` ADD `typed` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `realisations` ADD `is_sure` integer DEFAULT false NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_unit_goal_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`direction` text DEFAULT 'more' NOT NULL,
	`target` text,
	`target_on` text,
	`target_kind` text,
	`target_sign` text DEFAULT '' NOT NULL,
	`target_from` text,
	`target_to` text,
	`target_word` text DEFAULT '' NOT NULL,
	`target_list` text DEFAULT '' NOT NULL,
	`target_is_sure` integer DEFAULT false NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`perspective` text,
	`trajectory` text DEFAULT 'sum' NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `unit_goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goal_indicators_direction" CHECK("__new_unit_goal_indicators"."direction" in ('more', 'less', 'exact', 'by-date')),
	CONSTRAINT "unit_goal_indicators_perspective" CHECK("__new_unit_goal_indicators"."perspective" in ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
	CONSTRAINT "unit_goal_indicators_trajectory" CHECK("__new_unit_goal_indicators"."trajectory" in ('sum', 'level')),
	CONSTRAINT "unit_goal_indicators_target" CHECK("__new_unit_goal_indicators"."target" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_indicators_target_kind" CHECK("__new_unit_goal_indicators"."target_kind" in ('number', 'range', 'scale', 'grade', 'rate', 'day', 'month-day', 'quarter')),
	CONSTRAINT "unit_goal_indicators_target_from" CHECK("__new_unit_goal_indicators"."target_from" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_indicators_target_to" CHECK("__new_unit_goal_indicators"."target_to" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_indicators_target_on" CHECK("__new_unit_goal_indicators"."target_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_goal_indicators_one_target" CHECK("__new_unit_goal_indicators"."target" is null or "__new_unit_goal_indicators"."target_on" is null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit_goal_indicators`("id", "goal_id", "ordinal", "title", "direction", "target", "target_on", "measure", "perspective", "trajectory", "withdrawn_at") SELECT "id", "goal_id", "ordinal", "title", "direction", "target", "target_on", "measure", "perspective", "trajectory", "withdrawn_at" FROM `unit_goal_indicators`;--> statement-breakpoint
DROP TABLE `unit_goal_indicators`;--> statement-breakpoint
ALTER TABLE `__new_unit_goal_indicators` RENAME TO `unit_goal_indicators`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `unit_goal_indicators_goal` ON `unit_goal_indicators` (`goal_id`,`ordinal`);--> statement-breakpoint
ALTER TABLE `unit_goal_realisations` ADD `word` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `unit_goal_realisations` ADD `typed` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `unit_goal_realisations` ADD `is_sure` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_skp_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`result_id` text NOT NULL,
	`lineage_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`aspect` text,
	`title` text NOT NULL,
	`direction` text DEFAULT 'more' NOT NULL,
	`target` text,
	`measure` text DEFAULT '' NOT NULL,
	`target_on` text,
	`target_kind` text,
	`target_sign` text DEFAULT '' NOT NULL,
	`target_from` text,
	`target_to` text,
	`target_word` text DEFAULT '' NOT NULL,
	`target_list` text DEFAULT '' NOT NULL,
	`target_is_sure` integer DEFAULT false NOT NULL,
	`target_to_check` integer DEFAULT false NOT NULL,
	`perspective` text,
	`goal_indicator_id` text,
	FOREIGN KEY (`result_id`) REFERENCES `skp_results`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_indicator_id`) REFERENCES `unit_goal_indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_indicators_aspect" CHECK("__new_skp_indicators"."aspect" in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
	CONSTRAINT "skp_indicators_direction" CHECK("__new_skp_indicators"."direction" in ('more', 'less', 'exact', 'by-date')),
	CONSTRAINT "skp_indicators_perspective" CHECK("__new_skp_indicators"."perspective" in ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
	CONSTRAINT "skp_indicators_target" CHECK("__new_skp_indicators"."target" not glob '*[^0-9.-]*'),
	CONSTRAINT "skp_indicators_target_kind" CHECK("__new_skp_indicators"."target_kind" in ('number', 'range', 'scale', 'grade', 'rate', 'day', 'month-day', 'quarter')),
	CONSTRAINT "skp_indicators_target_from" CHECK("__new_skp_indicators"."target_from" not glob '*[^0-9.-]*'),
	CONSTRAINT "skp_indicators_target_to" CHECK("__new_skp_indicators"."target_to" not glob '*[^0-9.-]*'),
	CONSTRAINT "skp_indicators_target_on" CHECK("__new_skp_indicators"."target_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "skp_indicators_one_target" CHECK("__new_skp_indicators"."target" is null or "__new_skp_indicators"."target_on" is null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_skp_indicators`("id", "result_id", "lineage_id", "ordinal", "aspect", "title", "direction", "target", "measure", "target_on", "target_to_check", "perspective", "goal_indicator_id") SELECT "id", "result_id", "lineage_id", "ordinal", "aspect", "title", "direction", "target", "measure", "target_on", "target_to_check", "perspective", "goal_indicator_id" FROM `skp_indicators`;--> statement-breakpoint
DROP TABLE `skp_indicators`;--> statement-breakpoint
ALTER TABLE `__new_skp_indicators` RENAME TO `skp_indicators`;--> statement-breakpoint
CREATE INDEX `skp_indicators_goal_indicator` ON `skp_indicators` (`goal_indicator_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `skp_indicators_lineage` ON `skp_indicators` (`result_id`,`lineage_id`);