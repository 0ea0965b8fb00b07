PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_role_cells` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`leader_assignment_id` text NOT NULL,
	`team_id` text,
	`column_kind` text NOT NULL,
	`column_key` text NOT NULL,
	`assignment_id` text NOT NULL,
	`ordinal` integer DEFAULT 0 NOT NULL,
	`role` text NOT NULL,
	`wording` text DEFAULT '' NOT NULL,
	`result_kind` text DEFAULT 'utama' NOT NULL,
	`method` text,
	`share` text,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leader_assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`,`leader_assignment_id`) REFERENCES `work_teams`(`id`,`lead_assignment_id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "role_cells_role" CHECK("__new_role_cells"."role" in ('result', 'none')),
	CONSTRAINT "role_cells_column" CHECK("__new_role_cells"."column_kind" in ('indicator', 'result', 'goal-indicator')),
	CONSTRAINT "role_cells_kind" CHECK("__new_role_cells"."result_kind" in ('utama', 'tambahan')),
	CONSTRAINT "role_cells_method" CHECK("__new_role_cells"."method" in ('aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara')),
	CONSTRAINT "role_cells_share" CHECK("__new_role_cells"."share" not glob '*[^0-9.-]*'),
	CONSTRAINT "role_cells_wording" CHECK(("__new_role_cells"."role" = 'result') = ("__new_role_cells"."wording" <> ''))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_role_cells`("id", "cycle_id", "leader_assignment_id", "team_id", "column_kind", "column_key", "assignment_id", "ordinal", "role", "wording", "result_kind", "method", "share", "written_by", "written_at", "revision") SELECT "id", "cycle_id", "leader_assignment_id", "team_id", "column_kind", "column_key", "assignment_id", "ordinal", "role", "wording", "result_kind", "method", "share", "written_by", "written_at", "revision" FROM `role_cells`;--> statement-breakpoint
DROP TABLE `role_cells`;--> statement-breakpoint
ALTER TABLE `__new_role_cells` RENAME TO `role_cells`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_unit_one` ON `role_cells` (`cycle_id`,`leader_assignment_id`,`column_kind`,`column_key`,`assignment_id`,`ordinal`) WHERE "role_cells"."team_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_team_one` ON `role_cells` (`team_id`,`column_kind`,`column_key`,`assignment_id`,`ordinal`) WHERE "role_cells"."team_id" is not null;--> statement-breakpoint
CREATE INDEX `role_cells_member` ON `role_cells` (`assignment_id`,`cycle_id`);--> statement-breakpoint
CREATE INDEX `role_cells_matrix` ON `role_cells` (`cycle_id`,`leader_assignment_id`);--> statement-breakpoint
CREATE INDEX `role_cells_column` ON `role_cells` (`column_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `work_teams_led` ON `work_teams` (`id`,`lead_assignment_id`);