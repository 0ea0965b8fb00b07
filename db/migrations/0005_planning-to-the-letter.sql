CREATE TABLE `unit_goal_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`direction` text DEFAULT 'more' NOT NULL,
	`target` text,
	`target_on` text,
	`measure` text DEFAULT '' NOT NULL,
	`perspective` text,
	`trajectory` text DEFAULT 'sum' NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `unit_goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goal_indicators_direction" CHECK("unit_goal_indicators"."direction" in ('more', 'less', 'exact', 'by-date')),
	CONSTRAINT "unit_goal_indicators_perspective" CHECK("unit_goal_indicators"."perspective" in ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
	CONSTRAINT "unit_goal_indicators_trajectory" CHECK("unit_goal_indicators"."trajectory" in ('sum', 'level')),
	CONSTRAINT "unit_goal_indicators_target" CHECK("unit_goal_indicators"."target" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_indicators_target_on" CHECK("unit_goal_indicators"."target_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_goal_indicators_one_target" CHECK("unit_goal_indicators"."target" is null or "unit_goal_indicators"."target_on" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_goal_indicators_goal` ON `unit_goal_indicators` (`goal_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `unit_goal_realisations` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`period_id` text NOT NULL,
	`realised` text,
	`realised_on` text,
	`note` text DEFAULT '' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `unit_goal_indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goal_realisations_realised" CHECK("unit_goal_realisations"."realised" not glob '*[^0-9.-]*'),
	CONSTRAINT "unit_goal_realisations_realised_on" CHECK("unit_goal_realisations"."realised_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "unit_goal_realisations_one" CHECK(("unit_goal_realisations"."realised" is null) <> ("unit_goal_realisations"."realised_on" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_goal_realisations_period` ON `unit_goal_realisations` (`indicator_id`,`period_id`,`entered_at`);--> statement-breakpoint
CREATE TABLE `unit_goal_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`period_id` text NOT NULL,
	`target` text NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `unit_goal_indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goal_targets_target" CHECK("unit_goal_targets"."target" not glob '*[^0-9.-]*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_goal_targets_period` ON `unit_goal_targets` (`indicator_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `unit_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`origin` text NOT NULL,
	`strategic_link` text DEFAULT '' NOT NULL,
	`parent_goal_id` text,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawal_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_goals_origin" CHECK("unit_goals"."origin" in ('perjanjian-kinerja', 'rencana-strategis', 'rencana-kerja-tahunan', 'direktif')),
	CONSTRAINT "unit_goals_not_own_parent" CHECK("unit_goals"."parent_goal_id" is null or "unit_goals"."parent_goal_id" <> "unit_goals"."id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_goals_unit` ON `unit_goals` (`cycle_id`,`unit_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `unit_goals_parent` ON `unit_goals` (`parent_goal_id`);--> statement-breakpoint
CREATE TABLE `role_cells` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`leader_assignment_id` text NOT NULL,
	`team_id` text,
	`column_kind` text NOT NULL,
	`column_key` text NOT NULL,
	`assignment_id` text NOT NULL,
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
	FOREIGN KEY (`team_id`) REFERENCES `work_teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_cells_role" CHECK("role_cells"."role" in ('result', 'none')),
	CONSTRAINT "role_cells_column" CHECK("role_cells"."column_kind" in ('indicator', 'result', 'goal-indicator')),
	CONSTRAINT "role_cells_kind" CHECK("role_cells"."result_kind" in ('utama', 'tambahan')),
	CONSTRAINT "role_cells_method" CHECK("role_cells"."method" in ('aspek', 'wilayah', 'beban-target', 'layanan', 'output-antara')),
	CONSTRAINT "role_cells_share" CHECK("role_cells"."share" not glob '*[^0-9.-]*'),
	CONSTRAINT "role_cells_wording" CHECK(("role_cells"."role" = 'result') = ("role_cells"."wording" <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_unit_one` ON `role_cells` (`cycle_id`,`leader_assignment_id`,`column_kind`,`column_key`,`assignment_id`) WHERE "role_cells"."team_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `role_cells_team_one` ON `role_cells` (`team_id`,`column_kind`,`column_key`,`assignment_id`) WHERE "role_cells"."team_id" is not null;--> statement-breakpoint
CREATE INDEX `role_cells_member` ON `role_cells` (`assignment_id`,`cycle_id`);--> statement-breakpoint
CREATE TABLE `work_team_members` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`declined_by` text,
	`declined_at` integer,
	`decline_reason` text,
	`removed_at` integer,
	FOREIGN KEY (`team_id`) REFERENCES `work_teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`declined_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_team_members_one_answer" CHECK("work_team_members"."approved_at" is null or "work_team_members"."declined_at" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `work_team_members_one` ON `work_team_members` (`team_id`,`assignment_id`) WHERE "work_team_members"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `work_team_members_assignment` ON `work_team_members` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `work_teams` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`lead_assignment_id` text NOT NULL,
	`letter_number` text DEFAULT '' NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`formed_by` text NOT NULL,
	`formed_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`formed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "work_teams_from_on" CHECK("work_teams"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "work_teams_to_on" CHECK("work_teams"."to_on" is null or "work_teams"."to_on" >= "work_teams"."from_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `work_teams_unit` ON `work_teams` (`cycle_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `work_teams_lead` ON `work_teams` (`lead_assignment_id`);--> statement-breakpoint
CREATE TABLE `skp_indicator_manuals` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`indicator_lineage_id` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`formula` text DEFAULT '' NOT NULL,
	`control_level` text,
	`data_source` text DEFAULT '' NOT NULL,
	`reporting` text,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_indicator_manuals_level" CHECK("skp_indicator_manuals"."control_level" in ('outcome', 'outcome-antara', 'output-kendali-rendah', 'output-kendali-sedang', 'output-kendali-tinggi')),
	CONSTRAINT "skp_indicator_manuals_reporting" CHECK("skp_indicator_manuals"."reporting" in ('bulanan', 'triwulanan', 'semesteran', 'tahunan'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_indicator_manuals_one` ON `skp_indicator_manuals` (`version_id`,`indicator_lineage_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_agencies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`time_zone` text NOT NULL,
	`signature_place` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`paper_size` text DEFAULT 'folio' NOT NULL,
	`session_idle_minutes` integer DEFAULT 60 NOT NULL,
	`session_absolute_hours` integer DEFAULT 12 NOT NULL,
	`first_password_days` integer DEFAULT 14 NOT NULL,
	`default_approach` text DEFAULT 'kuantitatif' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "agencies_default_approach" CHECK("__new_agencies"."default_approach" in ('kuantitatif', 'kualitatif')),
	CONSTRAINT "agencies_kind" CHECK("__new_agencies"."kind" in ('kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota')),
	CONSTRAINT "agencies_time_zone" CHECK("__new_agencies"."time_zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
	CONSTRAINT "agencies_paper_size" CHECK("__new_agencies"."paper_size" in ('folio', 'a4'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_agencies`("id", "name", "kind", "time_zone", "signature_place", "address", "paper_size", "session_idle_minutes", "session_absolute_hours", "first_password_days", "revision", "created_at") SELECT "id", "name", "kind", "time_zone", "signature_place", "address", "paper_size", "session_idle_minutes", "session_absolute_hours", "first_password_days", "revision", "created_at" FROM `agencies`;--> statement-breakpoint
DROP TABLE `agencies`;--> statement-breakpoint
ALTER TABLE `__new_agencies` RENAME TO `agencies`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `skp_results` ADD `assigned_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `skp_results` ADD `goal_id` text REFERENCES unit_goals(id);--> statement-breakpoint
ALTER TABLE `skp_results` ADD `role_cell_id` text;--> statement-breakpoint
CREATE INDEX `skp_results_goal` ON `skp_results` (`goal_id`);--> statement-breakpoint
CREATE INDEX `skp_results_role_cell` ON `skp_results` (`role_cell_id`);--> statement-breakpoint
CREATE TABLE `__new_skp_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`effective_on` text,
	`kind` text DEFAULT 'initial' NOT NULL,
	`change_reason` text,
	`submitted_at` integer,
	`return_reason` text,
	`set_by` text DEFAULT 'appraiser' NOT NULL,
	`agreed_capacity` text,
	`on_behalf_of` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_versions_status" CHECK("__new_skp_versions"."status" in ('draft', 'agreed', 'superseded')),
	CONSTRAINT "skp_versions_kind" CHECK("__new_skp_versions"."kind" in ('initial', 'change', 'successor')),
	CONSTRAINT "skp_versions_set_by" CHECK("__new_skp_versions"."set_by" in ('appraiser', 'reviewer')),
	CONSTRAINT "skp_versions_capacity" CHECK("__new_skp_versions"."agreed_capacity" in ('definitif', 'plt', 'plh', 'delegasi')),
	CONSTRAINT "skp_versions_effective_on" CHECK("__new_skp_versions"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_skp_versions`("id", "skp_id", "number", "status", "agreed_by", "agreed_at", "effective_on", "change_reason", "created_at") SELECT "id", "skp_id", "number", "status", "agreed_by", "agreed_at", "effective_on", "change_reason", "created_at" FROM `skp_versions`;--> statement-breakpoint
DROP TABLE `skp_versions`;--> statement-breakpoint
ALTER TABLE `__new_skp_versions` RENAME TO `skp_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `skp_versions_number` ON `skp_versions` (`skp_id`,`number`);--> statement-breakpoint
CREATE TABLE `__new_skps` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`form` text NOT NULL,
	`approach` text DEFAULT 'kuantitatif' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`version_id` text NOT NULL,
	`change_version_id` text,
	`change_status` text,
	`submitted_at` integer,
	`agreed_at` integer,
	`return_reason` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skps_status" CHECK("__new_skps"."status" in ('draft', 'submitted', 'returned', 'agreed')),
	CONSTRAINT "skps_form" CHECK("__new_skps"."form" in ('head', 'staff')),
	CONSTRAINT "skps_approach" CHECK("__new_skps"."approach" in ('kuantitatif', 'kualitatif')),
	CONSTRAINT "skps_change_status" CHECK("__new_skps"."change_status" in ('draft', 'submitted', 'returned')),
	CONSTRAINT "skps_change" CHECK(("__new_skps"."change_version_id" is null) = ("__new_skps"."change_status" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_skps`("id", "cycle_id", "assignment_id", "owner_id", "form", "approach", "status", "version_id", "submitted_at", "agreed_at", "return_reason", "created_at", "revision") SELECT "id", "cycle_id", "assignment_id", "owner_id", "form", "approach", "status", "version_id", "submitted_at", "agreed_at", "return_reason", "created_at", "revision" FROM `skps`;--> statement-breakpoint
DROP TABLE `skps`;--> statement-breakpoint
ALTER TABLE `__new_skps` RENAME TO `skps`;--> statement-breakpoint
CREATE UNIQUE INDEX `skps_segment` ON `skps` (`cycle_id`,`assignment_id`);--> statement-breakpoint
CREATE INDEX `skps_owner` ON `skps` (`owner_id`,`cycle_id`);--> statement-breakpoint
CREATE INDEX `skps_assignment` ON `skps` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `skps_status` ON `skps` (`cycle_id`,`status`);