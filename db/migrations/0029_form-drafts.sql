CREATE TABLE `form_drafts` (
	`employee_id` text NOT NULL,
	`form` text NOT NULL,
	`subject` text NOT NULL,
	`sealed` blob NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`employee_id`, `form`, `subject`),
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_drafts_saved` ON `form_drafts` (`employee_id`,`saved_at`);