ALTER TABLE `work_teams` ADD `is_open` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `role_cells_matrix` ON `role_cells` (`cycle_id`,`leader_assignment_id`);--> statement-breakpoint
CREATE INDEX `role_cells_column` ON `role_cells` (`column_key`);