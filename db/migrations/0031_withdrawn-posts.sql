CREATE TABLE `withdrawn_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`position_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_on` text NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withdrawn_posts_from_on" CHECK("withdrawn_posts"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `withdrawn_posts_employee` ON `withdrawn_posts` (`employee_id`,`withdrawn_at`);