CREATE TABLE `appraiser_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`shown_id` text,
	`reason` text NOT NULL,
	`proposed_id` text,
	`proposed_text` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shown_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appraiser_reports_status" CHECK("appraiser_reports"."status" in ('open', 'settled', 'declined')),
	CONSTRAINT "appraiser_reports_proposal" CHECK("appraiser_reports"."proposed_id" is not null or "appraiser_reports"."proposed_text" <> ''),
	CONSTRAINT "appraiser_reports_answer" CHECK(("appraiser_reports"."status" = 'open') = ("appraiser_reports"."answered_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `appraiser_reports_assignment` ON `appraiser_reports` (`assignment_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `appraiser_reports_one_open` ON `appraiser_reports` (`assignment_id`) WHERE "appraiser_reports"."status" = 'open';--> statement-breakpoint
ALTER TABLE `skp_versions` ADD `opened_by` text REFERENCES employees(id);