CREATE TABLE `bank_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`position_class` text,
	`functional_level` text,
	`position_name` text DEFAULT '' NOT NULL,
	`unit_id` text,
	`kind` text DEFAULT 'utama' NOT NULL,
	`title` text NOT NULL,
	`wording` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`retired_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_entries_form" CHECK("bank_entries"."form" in ('head', 'staff')),
	CONSTRAINT "bank_entries_class" CHECK("bank_entries"."position_class" in ('jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'fungsional', 'pejabat-negara')),
	CONSTRAINT "bank_entries_level" CHECK("bank_entries"."functional_level" in ('pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama')),
	CONSTRAINT "bank_entries_level_is_functional" CHECK("bank_entries"."functional_level" is null or "bank_entries"."position_class" = 'fungsional'),
	CONSTRAINT "bank_entries_kind" CHECK("bank_entries"."kind" in ('utama', 'tambahan'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `bank_entries_wording` ON `bank_entries` (`wording`,`id`);--> statement-breakpoint
CREATE TABLE `bank_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`aspect` text,
	`perspective` text,
	`direction` text DEFAULT 'more' NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `bank_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_indicators_aspect" CHECK("bank_indicators"."aspect" in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
	CONSTRAINT "bank_indicators_perspective" CHECK("bank_indicators"."perspective" in ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
	CONSTRAINT "bank_indicators_direction" CHECK("bank_indicators"."direction" in ('more', 'less', 'exact', 'by-date'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bank_indicators_ordinal` ON `bank_indicators` (`entry_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `template_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `bank_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `template_entries_one` ON `template_entries` (`template_id`,`entry_id`);--> statement-breakpoint
CREATE INDEX `template_entries_entry` ON `template_entries` (`entry_id`);--> statement-breakpoint
CREATE TABLE `template_uses` (
	`id` text PRIMARY KEY NOT NULL,
	`template_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`picks` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` integer NOT NULL,
	`applied_at` integer,
	`begun` integer DEFAULT 0 NOT NULL,
	`filled` integer DEFAULT 0 NOT NULL,
	`untouched` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `template_uses_template` ON `template_uses` (`template_id`,`applied_at`);--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`form` text NOT NULL,
	`position_class` text NOT NULL,
	`functional_level` text,
	`position_name` text DEFAULT '' NOT NULL,
	`unit_id` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`retired_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "templates_form" CHECK("templates"."form" in ('head', 'staff')),
	CONSTRAINT "templates_class" CHECK("templates"."position_class" in ('jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'fungsional', 'pejabat-negara')),
	CONSTRAINT "templates_level" CHECK("templates"."functional_level" in ('pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama')),
	CONSTRAINT "templates_level_is_functional" CHECK("templates"."functional_level" is null or "templates"."position_class" = 'fungsional')
) STRICT;
--> statement-breakpoint
CREATE INDEX `templates_name` ON `templates` (lower("name"),`id`);--> statement-breakpoint
ALTER TABLE `skp_indicators` ADD `target_to_check` integer DEFAULT false NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_skp_results` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`lineage_id` text NOT NULL,
	`kind` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`supported_lineage_id` text,
	`supported_text` text DEFAULT '' NOT NULL,
	`support_is_provisional` integer DEFAULT false NOT NULL,
	`assigned_by` text DEFAULT '' NOT NULL,
	`goal_id` text,
	`role_cell_id` text,
	`origin` text,
	`origin_id` text,
	`origin_label` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `unit_goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_results_kind" CHECK("__new_skp_results"."kind" in ('utama', 'tambahan')),
	CONSTRAINT "skp_results_origin" CHECK("__new_skp_results"."origin" in ('last-year', 'bank', 'template'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_skp_results`("id", "version_id", "lineage_id", "kind", "ordinal", "title", "supported_lineage_id", "supported_text", "support_is_provisional", "assigned_by", "goal_id", "role_cell_id") SELECT "id", "version_id", "lineage_id", "kind", "ordinal", "title", "supported_lineage_id", "supported_text", "support_is_provisional", "assigned_by", "goal_id", "role_cell_id" FROM `skp_results`;--> statement-breakpoint
DROP TABLE `skp_results`;--> statement-breakpoint
ALTER TABLE `__new_skp_results` RENAME TO `skp_results`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `skp_results_goal` ON `skp_results` (`goal_id`);--> statement-breakpoint
CREATE INDEX `skp_results_role_cell` ON `skp_results` (`role_cell_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `skp_results_lineage` ON `skp_results` (`version_id`,`lineage_id`);--> statement-breakpoint
CREATE INDEX `skp_results_supported` ON `skp_results` (`supported_lineage_id`);