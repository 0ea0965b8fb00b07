CREATE TABLE `agency_emblems` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`bytes` blob NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`removed_at` integer,
	CONSTRAINT "agency_emblems_kind" CHECK("agency_emblems"."kind" in ('png', 'jpeg'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agency_emblems_shown` ON `agency_emblems` (`removed_at`);