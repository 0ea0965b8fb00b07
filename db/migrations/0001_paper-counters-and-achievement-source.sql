CREATE TABLE `paper_counters` (
	`year` integer NOT NULL,
	`format_code` text NOT NULL,
	`purpose` text NOT NULL,
	`last_number` integer NOT NULL,
	PRIMARY KEY(`year`, `format_code`, `purpose`),
	CONSTRAINT "paper_counters_format" CHECK("paper_counters"."format_code" in ('A.1.2', 'A.1.7', 'C.1.2', 'C.1.3', 'D.1.1')),
	CONSTRAINT "paper_counters_purpose" CHECK("paper_counters"."purpose" in ('real', 'practice'))
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`scope` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`appraiser_id` text NOT NULL,
	`unit_achievement` text,
	`unit_achievement_source` text,
	`results_rating` text,
	`results_reason` text DEFAULT '' NOT NULL,
	`behaviour_rating` text,
	`behaviour_reason` text DEFAULT '' NOT NULL,
	`predikat` text,
	`recommendation` text DEFAULT '' NOT NULL,
	`released_at` integer,
	`released_on` text,
	`received_at` integer,
	`received_on` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appraiser_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appraisals_scope" CHECK("__new_appraisals"."scope" in ('periodik', 'tahunan')),
	CONSTRAINT "appraisals_status" CHECK("__new_appraisals"."status" in ('draft', 'released', 'received')),
	CONSTRAINT "appraisals_unit_achievement" CHECK("__new_appraisals"."unit_achievement" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_achievement_source" CHECK("__new_appraisals"."unit_achievement_source" in ('entered', 'previous-year')),
	CONSTRAINT "appraisals_results" CHECK("__new_appraisals"."results_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_behaviour" CHECK("__new_appraisals"."behaviour_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_predikat" CHECK("__new_appraisals"."predikat" in ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_received_on" CHECK("__new_appraisals"."received_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "appraisals_released_whole" CHECK("__new_appraisals"."status" = 'draft' or ("__new_appraisals"."predikat" is not null and "__new_appraisals"."released_at" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_appraisals`("id", "skp_id", "version_id", "period_id", "scope", "status", "appraiser_id", "unit_achievement", "results_rating", "results_reason", "behaviour_rating", "behaviour_reason", "predikat", "recommendation", "released_at", "released_on", "received_at", "received_on", "created_at", "revision") SELECT "id", "skp_id", "version_id", "period_id", "scope", "status", "appraiser_id", "unit_achievement", "results_rating", "results_reason", "behaviour_rating", "behaviour_reason", "predikat", "recommendation", "released_at", "released_on", "received_at", "received_on", "created_at", "revision" FROM `appraisals`;--> statement-breakpoint
DROP TABLE `appraisals`;--> statement-breakpoint
ALTER TABLE `__new_appraisals` RENAME TO `appraisals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `appraisals_period` ON `appraisals` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `appraisals_status` ON `appraisals` (`period_id`,`status`);--> statement-breakpoint
CREATE INDEX `appraisals_appraiser` ON `appraisals` (`appraiser_id`,`period_id`);