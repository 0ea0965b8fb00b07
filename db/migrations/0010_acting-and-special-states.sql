CREATE TABLE `employee_states` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`letter_number` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`study_level` text,
	`study_place` text,
	`university_accreditation` text,
	`programme_accreditation` text,
	`institution` text,
	`programme` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawal_reason` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "employee_states_kind" CHECK("employee_states"."kind" in ('tugas-belajar', 'cltn', 'mpp', 'diberhentikan-sementara', 'pejabat-negara', 'lembaga-nonstruktural', 'cpns', 'cuti-sakit')),
	CONSTRAINT "employee_states_from_on" CHECK("employee_states"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "employee_states_to_on" CHECK("employee_states"."to_on" is null or "employee_states"."to_on" >= "employee_states"."from_on"),
	CONSTRAINT "employee_states_level" CHECK("employee_states"."study_level" in ('s1', 'profesi-s2-s3')),
	CONSTRAINT "employee_states_place" CHECK("employee_states"."study_place" in ('dalam-negeri', 'luar-negeri')),
	CONSTRAINT "employee_states_university" CHECK("employee_states"."university_accreditation" in ('A', 'B', 'C')),
	CONSTRAINT "employee_states_programme" CHECK("employee_states"."programme_accreditation" in ('A', 'B', 'C')),
	CONSTRAINT "employee_states_study" CHECK(("employee_states"."kind" = 'tugas-belajar') = ("employee_states"."study_level" is not null) and ("employee_states"."study_level" is null) = ("employee_states"."study_place" is null)),
	CONSTRAINT "employee_states_withdrawal" CHECK(("employee_states"."withdrawn_at" is null) = ("employee_states"."withdrawal_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `employee_states_employee` ON `employee_states` (`employee_id`,`from_on`);--> statement-breakpoint
ALTER TABLE `agencies` ADD `plh_max_days` integer;--> statement-breakpoint
ALTER TABLE `agencies` ADD `sick_leave_excuses` integer DEFAULT false NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`scope` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`appraiser_id` text NOT NULL,
	`capacity` text,
	`on_behalf_of` text,
	`acted_for` text,
	`unit_achievement` text,
	`unit_achievement_source` text,
	`results_rating` text,
	`results_reason` text DEFAULT '' NOT NULL,
	`behaviour_rating` text,
	`behaviour_reason` text DEFAULT '' NOT NULL,
	`predikat` text,
	`recommendation` text DEFAULT '' NOT NULL,
	`released_at` integer,
	`released_on` text,
	`received_at` integer,
	`received_on` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appraiser_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appraisals_scope" CHECK("__new_appraisals"."scope" in ('periodik', 'tahunan')),
	CONSTRAINT "appraisals_status" CHECK("__new_appraisals"."status" in ('draft', 'released', 'received')),
	CONSTRAINT "appraisals_capacity" CHECK("__new_appraisals"."capacity" in ('definitif', 'plt', 'plh', 'delegasi')),
	CONSTRAINT "appraisals_unit_achievement" CHECK("__new_appraisals"."unit_achievement" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_achievement_source" CHECK("__new_appraisals"."unit_achievement_source" in ('entered', 'previous-year')),
	CONSTRAINT "appraisals_results" CHECK("__new_appraisals"."results_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_behaviour" CHECK("__new_appraisals"."behaviour_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_predikat" CHECK("__new_appraisals"."predikat" in ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_received_on" CHECK("__new_appraisals"."received_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "appraisals_released_whole" CHECK("__new_appraisals"."status" = 'draft' or ("__new_appraisals"."predikat" is not null and "__new_appraisals"."released_at" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_appraisals`("id", "skp_id", "version_id", "period_id", "scope", "status", "appraiser_id", "unit_achievement", "unit_achievement_source", "results_rating", "results_reason", "behaviour_rating", "behaviour_reason", "predikat", "recommendation", "released_at", "released_on", "received_at", "received_on", "created_at", "revision") SELECT "id", "skp_id", "version_id", "period_id", "scope", "status", "appraiser_id", "unit_achievement", "unit_achievement_source", "results_rating", "results_reason", "behaviour_rating", "behaviour_reason", "predikat", "recommendation", "released_at", "released_on", "received_at", "received_on", "created_at", "revision" FROM `appraisals`;--> statement-breakpoint
DROP TABLE `appraisals`;--> statement-breakpoint
ALTER TABLE `__new_appraisals` RENAME TO `appraisals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `appraisals_period` ON `appraisals` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `appraisals_status` ON `appraisals` (`period_id`,`status`);--> statement-breakpoint
CREATE INDEX `appraisals_appraiser` ON `appraisals` (`appraiser_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `__new_check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`obstacles` text DEFAULT '' NOT NULL,
	`verdict` text,
	`verdict_note` text DEFAULT '' NOT NULL,
	`adjustment_reason` text,
	`submitted_at` integer,
	`reviewed_at` integer,
	`reviewed_by` text,
	`reviewed_capacity` text,
	`on_behalf_of` text,
	`acted_for` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_status" CHECK("__new_check_ins"."status" in ('draft', 'submitted', 'adjustment', 'reviewed')),
	CONSTRAINT "check_ins_capacity" CHECK("__new_check_ins"."reviewed_capacity" in ('definitif', 'plt', 'plh', 'delegasi')),
	CONSTRAINT "check_ins_verdict" CHECK("__new_check_ins"."verdict" in ('menunjukkan-kemajuan', 'perlu-penyesuaian'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_check_ins`("id", "skp_id", "version_id", "period_id", "status", "obstacles", "verdict", "verdict_note", "adjustment_reason", "submitted_at", "reviewed_at", "reviewed_by", "created_at", "revision") SELECT "id", "skp_id", "version_id", "period_id", "status", "obstacles", "verdict", "verdict_note", "adjustment_reason", "submitted_at", "reviewed_at", "reviewed_by", "created_at", "revision" FROM `check_ins`;--> statement-breakpoint
DROP TABLE `check_ins`;--> statement-breakpoint
ALTER TABLE `__new_check_ins` RENAME TO `check_ins`;--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_period` ON `check_ins` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `check_ins_status` ON `check_ins` (`period_id`,`status`);--> statement-breakpoint
ALTER TABLE `skp_versions` ADD `acted_for` text;