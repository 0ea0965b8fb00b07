PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_unit_goal_realisations` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`period_id` text NOT NULL,
	`realised` text,
	`realised_on` text,
	`note` text DEFAULT '' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `unit_goal_indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goal_realisations_realised" CHECK("__new_unit_goal_realisations"."realised" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_realisations_realised_on" CHECK("__new_unit_goal_realisations"."realised_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_goal_realisations_one" CHECK("__new_unit_goal_realisations"."realised" is null or "__new_unit_goal_realisations"."realised_on" is null)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit_goal_realisations`("id", "indicator_id", "period_id", "realised", "realised_on", "note", "entered_by", "entered_at") SELECT "id", "indicator_id", "period_id", "realised", "realised_on", "note", "entered_by", "entered_at" FROM `unit_goal_realisations`;--> statement-breakpoint
DROP TABLE `unit_goal_realisations`;--> statement-breakpoint
ALTER TABLE `__new_unit_goal_realisations` RENAME TO `unit_goal_realisations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `unit_goal_realisations_period` ON `unit_goal_realisations` (`indicator_id`,`period_id`,`entered_at`);--> statement-breakpoint
ALTER TABLE `skp_indicators` ADD `goal_indicator_id` text REFERENCES unit_goal_indicators(id);--> statement-breakpoint
CREATE INDEX `skp_indicators_goal_indicator` ON `skp_indicators` (`goal_indicator_id`);