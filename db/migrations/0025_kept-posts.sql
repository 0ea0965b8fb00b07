CREATE TABLE `kept_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`browser` text NOT NULL,
	`nonce` text NOT NULL,
	`sealed` blob NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_posts_employee` ON `kept_posts` (`employee_id`,`kept_at`);--> statement-breakpoint
CREATE INDEX `kept_posts_kept` ON `kept_posts` (`kept_at`);--> statement-breakpoint
ALTER TABLE `form_tokens` ADD `shown_at` integer;