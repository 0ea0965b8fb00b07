CREATE TABLE `slip_run_people` (
	`run_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`employee_id` text NOT NULL,
	`unit_id` text,
	`seen_hash` text,
	`is_issued` integer DEFAULT false NOT NULL,
	`expires_at` integer,
	PRIMARY KEY(`run_id`, `ordinal`),
	FOREIGN KEY (`run_id`) REFERENCES `slip_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `slip_run_people_unit` ON `slip_run_people` (`run_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `slip_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`issued_by` text NOT NULL,
	`state` text NOT NULL,
	`unit_id` text,
	`seal` text,
	`total` integer NOT NULL,
	`done_count` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`issued_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `slip_runs_issuer` ON `slip_runs` (`issued_by`);