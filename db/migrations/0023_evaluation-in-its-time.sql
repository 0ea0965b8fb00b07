ALTER TABLE `appraisals` ADD `achievement_unit_id` text REFERENCES units(id);--> statement-breakpoint
ALTER TABLE `appraisals` ADD `early_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_unit_achievements` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`achievement` text NOT NULL,
	`source` text NOT NULL,
	`issued_on` text,
	`last_year` text,
	`basis` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_achievements_level" CHECK("__new_unit_achievements"."achievement" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "unit_achievements_source" CHECK("__new_unit_achievements"."source" in ('entered', 'previous-year')),
	CONSTRAINT "unit_achievements_issued_on" CHECK("__new_unit_achievements"."issued_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_achievements_last_year" CHECK("__new_unit_achievements"."last_year" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit_achievements`("id", "period_id", "unit_id", "achievement", "source", "basis", "entered_by", "entered_at", "revision") SELECT "id", "period_id", "unit_id", "achievement", "source", "basis", "entered_by", "entered_at", "revision" FROM `unit_achievements`;--> statement-breakpoint
DROP TABLE `unit_achievements`;--> statement-breakpoint
ALTER TABLE `__new_unit_achievements` RENAME TO `unit_achievements`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `unit_achievements_unit` ON `unit_achievements` (`period_id`,`unit_id`);