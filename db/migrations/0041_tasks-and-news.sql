CREATE TABLE `news` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text DEFAULT '{}' NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `news_of` ON `news` (`employee_id`,`at`);--> statement-breakpoint
CREATE INDEX `news_at` ON `news` (`at`);--> statement-breakpoint
ALTER TABLE `form_tokens` ADD `next` text;