CREATE TABLE `result_reuses` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`period_id` text NOT NULL,
	`source_id` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_on` text NOT NULL,
	`agreed_by` text,
	`agreed_on` text,
	`ended_by` text,
	`ended_on` text,
	`end_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "result_reuses_proposed_on" CHECK("result_reuses"."proposed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "result_reuses_agreed_on" CHECK("result_reuses"."agreed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "result_reuses_ended_on" CHECK("result_reuses"."ended_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "result_reuses_two_sides" CHECK("result_reuses"."agreed_by" is null or "result_reuses"."agreed_by" <> "result_reuses"."proposed_by")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `result_reuses_one` ON `result_reuses` (`skp_id`,`period_id`) WHERE "result_reuses"."ended_on" is null;--> statement-breakpoint
CREATE INDEX `result_reuses_plan` ON `result_reuses` (`skp_id`);