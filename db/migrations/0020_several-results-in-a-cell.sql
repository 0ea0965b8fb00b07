CREATE TABLE `matrix_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`leader_assignment_id` text NOT NULL,
	`team_id` text,
	`row_order` text NOT NULL,
	`by_hand` text DEFAULT '[]' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leader_assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `work_teams`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "matrix_orders_row_order" CHECK("matrix_orders"."row_order" in ('name', 'rank', 'hand'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matrix_orders_unit_one` ON `matrix_orders` (`cycle_id`,`leader_assignment_id`) WHERE "matrix_orders"."team_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `matrix_orders_team_one` ON `matrix_orders` (`team_id`) WHERE "matrix_orders"."team_id" is not null;--> statement-breakpoint
DROP INDEX `role_cells_unit_one`;--> statement-breakpoint
DROP INDEX `role_cells_team_one`;--> statement-breakpoint
ALTER TABLE `role_cells` ADD `ordinal` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_unit_one` ON `role_cells` (`cycle_id`,`leader_assignment_id`,`column_kind`,`column_key`,`assignment_id`,`ordinal`) WHERE "role_cells"."team_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_team_one` ON `role_cells` (`team_id`,`column_kind`,`column_key`,`assignment_id`,`ordinal`) WHERE "role_cells"."team_id" is not null;