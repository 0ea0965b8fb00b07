DROP INDEX `employees_name`;--> statement-breakpoint
ALTER TABLE `employees` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `employees` ADD `search_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `employees_sort_name` ON `employees` (`sort_name`,`id`);--> statement-breakpoint
ALTER TABLE `units` ADD `apart` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `units` ADD `sort_key` text DEFAULT '' NOT NULL;