CREATE TABLE `agencies` (
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
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "agencies_kind" CHECK("agencies"."kind" in ('kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota')),
	CONSTRAINT "agencies_time_zone" CHECK("agencies"."time_zone" in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
	CONSTRAINT "agencies_paper_size" CHECK("agencies"."paper_size" in ('folio', 'a4'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `installations` (
	`id` integer PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`clock_offset_ms` integer DEFAULT 0 NOT NULL,
	`set_up_code_hash` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "installations_one_row" CHECK("installations"."id" = 1),
	CONSTRAINT "installations_mode" CHECK("installations"."mode" in ('real', 'demo', 'test')),
	CONSTRAINT "installations_real_clock" CHECK("installations"."mode" <> 'real' or "installations"."clock_offset_ms" = 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`scope` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`appraiser_id` text NOT NULL,
	`unit_achievement` text,
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
	CONSTRAINT "appraisals_scope" CHECK("appraisals"."scope" in ('periodik', 'tahunan')),
	CONSTRAINT "appraisals_status" CHECK("appraisals"."status" in ('draft', 'released', 'received')),
	CONSTRAINT "appraisals_unit_achievement" CHECK("appraisals"."unit_achievement" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_results" CHECK("appraisals"."results_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_behaviour" CHECK("appraisals"."behaviour_rating" in ('diatas', 'sesuai', 'dibawah')),
	CONSTRAINT "appraisals_predikat" CHECK("appraisals"."predikat" in ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "appraisals_received_on" CHECK("appraisals"."received_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "appraisals_released_whole" CHECK("appraisals"."status" = 'draft' or ("appraisals"."predikat" is not null and "appraisals"."released_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisals_period` ON `appraisals` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `appraisals_status` ON `appraisals` (`period_id`,`status`);--> statement-breakpoint
CREATE INDEX `appraisals_appraiser` ON `appraisals` (`appraiser_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `unit_achievements` (
	`id` text PRIMARY KEY NOT NULL,
	`period_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`achievement` text NOT NULL,
	`source` text NOT NULL,
	`basis` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_achievements_level" CHECK("unit_achievements"."achievement" in ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
	CONSTRAINT "unit_achievements_source" CHECK("unit_achievements"."source" in ('entered', 'previous-year'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_achievements_unit` ON `unit_achievements` (`period_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`actor_id` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor_id`,`seq`);--> statement-breakpoint
CREATE TABLE `form_tokens` (
	`token` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`go_to` text NOT NULL,
	`say` text NOT NULL,
	`used_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_tokens_used` ON `form_tokens` (`used_at`);--> statement-breakpoint
CREATE TABLE `security_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`employee_id` text,
	`address` text NOT NULL,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `security_events_at` ON `security_events` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	`address` text NOT NULL,
	`ended_at` integer,
	`ended_because` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_employee` ON `sessions` (`employee_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `sign_in_delays` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` integer NOT NULL,
	`wait_until` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`version_id` text NOT NULL,
	`period_id` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`obstacles` text DEFAULT '' NOT NULL,
	`verdict` text,
	`verdict_note` text DEFAULT '' NOT NULL,
	`submitted_at` integer,
	`reviewed_at` integer,
	`reviewed_by` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_status" CHECK("check_ins"."status" in ('draft', 'submitted', 'adjustment', 'reviewed')),
	CONSTRAINT "check_ins_verdict" CHECK("check_ins"."verdict" in ('menunjukkan-kemajuan', 'perlu-penyesuaian'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_period` ON `check_ins` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `check_ins_status` ON `check_ins` (`period_id`,`status`);--> statement-breakpoint
CREATE TABLE `dialogues` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`period_id` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`discussed` text NOT NULL,
	`agreed` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`owner_confirmed_at` integer,
	`appraiser_confirmed_at` integer,
	`appraiser_confirmed_by` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appraiser_confirmed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dialogues_held_on" CHECK("dialogues"."held_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dialogues_period` ON `dialogues` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`period_id` text NOT NULL,
	`result_lineage_id` text NOT NULL,
	`kind` text NOT NULL,
	`url` text,
	`note` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_kind" CHECK("evidence"."kind" in ('link', 'file'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_skp` ON `evidence` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `feedback_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`period_id` text NOT NULL,
	`target` text NOT NULL,
	`target_key` text NOT NULL,
	`giver` text NOT NULL,
	`giver_id` text NOT NULL,
	`occasion` text NOT NULL,
	`sentiment` text,
	`body` text NOT NULL,
	`given_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "feedback_target" CHECK("feedback_entries"."target" in ('rhk', 'perilaku')),
	CONSTRAINT "feedback_giver" CHECK("feedback_entries"."giver" in ('pimpinan', 'rekan', 'bawahan', 'pihak-lain')),
	CONSTRAINT "feedback_occasion" CHECK("feedback_entries"."occasion" in ('berkala', 'insidentil')),
	CONSTRAINT "feedback_sentiment" CHECK("feedback_entries"."sentiment" in ('positif', 'netral', 'perlu-perbaikan'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `feedback_skp` ON `feedback_entries` (`skp_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `realisations` (
	`id` text PRIMARY KEY NOT NULL,
	`check_in_id` text NOT NULL,
	`period_id` text NOT NULL,
	`indicator_lineage_id` text NOT NULL,
	`entry` integer NOT NULL,
	`value` text,
	`done_on` text,
	`note` text DEFAULT '' NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "realisations_value" CHECK("realisations"."value" not glob '*[^0-9.-]*'),
	CONSTRAINT "realisations_done_on" CHECK("realisations"."done_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "realisations_one_value" CHECK("realisations"."value" is null or "realisations"."done_on" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `realisations_entry` ON `realisations` (`check_in_id`,`indicator_lineage_id`,`entry`);--> statement-breakpoint
CREATE INDEX `realisations_lineage` ON `realisations` (`indicator_lineage_id`,`period_id`);--> statement-breakpoint
CREATE TABLE `cycle_excuses` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`reason` text NOT NULL,
	`excused_by` text NOT NULL,
	`excused_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`excused_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_excuses_one` ON `cycle_excuses` (`cycle_id`,`assignment_id`) WHERE "cycle_excuses"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `cycle_excuses_assignment` ON `cycle_excuses` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`periodic_kind` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`planning_from_on` text NOT NULL,
	`planning_to_on` text NOT NULL,
	`mid_year_from_on` text NOT NULL,
	`mid_year_to_on` text NOT NULL,
	`appraisal_from_on` text NOT NULL,
	`appraisal_to_on` text NOT NULL,
	`rule_set` text NOT NULL,
	`opened_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cycles_purpose" CHECK("cycles"."purpose" in ('real', 'practice')),
	CONSTRAINT "cycles_periodic_kind" CHECK("cycles"."periodic_kind" in ('bulanan', 'triwulanan')),
	CONSTRAINT "cycles_status" CHECK("cycles"."status" in ('draft', 'open', 'closed')),
	CONSTRAINT "cycles_days" CHECK("cycles"."start_on" < "cycles"."end_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cycles_one_real_year` ON `cycles` (`year`) WHERE "cycles"."purpose" = 'real';--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`kind` text NOT NULL,
	`ordinal` integer NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`window_from_on` text NOT NULL,
	`window_to_on` text NOT NULL,
	`is_mid_year` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "periods_kind" CHECK("periods"."kind" in ('bulanan', 'triwulanan', 'tahunan')),
	CONSTRAINT "periods_days" CHECK("periods"."start_on" <= "periods"."end_on" and "periods"."window_from_on" <= "periods"."window_to_on"),
	CONSTRAINT "periods_start_on" CHECK("periods"."start_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_ordinal` ON `periods` (`cycle_id`,`kind`,`ordinal`);--> statement-breakpoint
CREATE TABLE `issued_papers` (
	`id` text PRIMARY KEY NOT NULL,
	`format_code` text NOT NULL,
	`subject_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`number` text NOT NULL,
	`verification_code` text NOT NULL,
	`snapshot` text NOT NULL,
	`content_hash` text NOT NULL,
	`rule_set` text NOT NULL,
	`state` text DEFAULT 'valid' NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`replaced_by_id` text,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issued_papers_format" CHECK("issued_papers"."format_code" in ('A.1.2', 'A.1.7', 'C.1.2', 'C.1.3', 'D.1.1')),
	CONSTRAINT "issued_papers_state" CHECK("issued_papers"."state" in ('valid', 'replaced', 'withdrawn')),
	CONSTRAINT "issued_papers_issued_on" CHECK("issued_papers"."issued_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_papers_number` ON `issued_papers` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_papers_code` ON `issued_papers` (`verification_code`);--> statement-breakpoint
CREATE INDEX `issued_papers_subject` ON `issued_papers` (`subject_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`employee_id` text PRIMARY KEY NOT NULL,
	`sign_in_name` text NOT NULL,
	`password_hash` text,
	`must_change_password` integer DEFAULT true NOT NULL,
	`first_password_expires_at` integer,
	`disabled_at` integer,
	`last_signed_in_at` integer,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_sign_in_name` ON `accounts` (`sign_in_name`);--> statement-breakpoint
CREATE TABLE `appraiser_appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text,
	`unit_id` text,
	`appraiser_id` text NOT NULL,
	`capacity` text NOT NULL,
	`reason` text NOT NULL,
	`letter_number` text,
	`from_on` text NOT NULL,
	`to_on` text,
	`appointed_by` text NOT NULL,
	`appointed_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appraiser_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`appointed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appointments_capacity" CHECK("appraiser_appointments"."capacity" in ('definitif', 'plt', 'plh', 'delegasi')),
	CONSTRAINT "appointments_one_subject" CHECK(("appraiser_appointments"."assignment_id" is null) <> ("appraiser_appointments"."unit_id" is null)),
	CONSTRAINT "appointments_from_on" CHECK("appraiser_appointments"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "appointments_to_on" CHECK("appraiser_appointments"."to_on" is null or "appraiser_appointments"."to_on" >= "appraiser_appointments"."from_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `appointments_assignment` ON `appraiser_appointments` (`assignment_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `appointments_unit` ON `appraiser_appointments` (`unit_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `appointments_appraiser` ON `appraiser_appointments` (`appraiser_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`position_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`end_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignments_from_on" CHECK("assignments"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "assignments_to_on" CHECK("assignments"."to_on" is null or "assignments"."to_on" >= "assignments"."from_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignments_employee` ON `assignments` (`employee_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `assignments_unit` ON `assignments` (`unit_id`,`to_on`);--> statement-breakpoint
CREATE INDEX `assignments_position` ON `assignments` (`position_id`,`to_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_one_open` ON `assignments` (`employee_id`) WHERE "assignments"."to_on" is null;--> statement-breakpoint
CREATE TABLE `employees` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_kind` text NOT NULL,
	`identity_number` text,
	`name` text NOT NULL,
	`employment` text NOT NULL,
	`sex` text,
	`born_on` text,
	`career_start` text,
	`grade` text,
	`deactivated_on` text,
	`deactivation_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "employees_identity_kind" CHECK("employees"."identity_kind" in ('nip', 'nrp', 'none')),
	CONSTRAINT "employees_employment" CHECK("employees"."employment" in ('pns', 'pppk', 'tni-polri', 'pejabat-negara')),
	CONSTRAINT "employees_sex" CHECK("employees"."sex" in ('pria', 'wanita')),
	CONSTRAINT "employees_born_on" CHECK("employees"."born_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "employees_has_number" CHECK(("employees"."identity_kind" = 'none') = ("employees"."identity_number" is null)),
	CONSTRAINT "employees_nip_digits" CHECK("employees"."identity_kind" <> 'nip' or (length("employees"."identity_number") = 18 and "employees"."identity_number" not glob '*[^0-9]*'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `employees_identity` ON `employees` (`identity_number`);--> statement-breakpoint
CREATE INDEX `employees_name` ON `employees` (lower("name"),`id`);--> statement-breakpoint
CREATE TABLE `people_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`effective_on` text NOT NULL,
	`preview` text NOT NULL,
	`new_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`same_count` integer NOT NULL,
	`wrong_count` integer NOT NULL,
	`imported_at` integer,
	`discarded_at` integer,
	FOREIGN KEY (`uploaded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`position_class` text NOT NULL,
	`functional_level` text,
	`is_head` integer DEFAULT false NOT NULL,
	`is_independent_unit_head` integer DEFAULT false NOT NULL,
	`closed_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "positions_class" CHECK("positions"."position_class" in ('jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas', 'pelaksana', 'fungsional', 'pejabat-negara')),
	CONSTRAINT "positions_level" CHECK("positions"."functional_level" in ('pemula', 'terampil', 'mahir', 'penyelia', 'ahli-pertama', 'ahli-muda', 'ahli-madya', 'ahli-utama')),
	CONSTRAINT "positions_level_is_functional" CHECK("positions"."position_class" = 'fungsional' or "positions"."functional_level" is null),
	CONSTRAINT "positions_independent_head" CHECK("positions"."is_independent_unit_head" = 0 or "positions"."is_head" = 1),
	CONSTRAINT "positions_closed_on" CHECK("positions"."closed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE INDEX `positions_unit` ON `positions` (`unit_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `positions_one_head` ON `positions` (`unit_id`) WHERE "positions"."is_head" = 1 and "positions"."closed_on" is null;--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('unit-admin', 'agency-admin', 'auditor')),
	CONSTRAINT "role_grants_scope" CHECK(("role_grants"."role" = 'unit-admin') = ("role_grants"."unit_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_grants_employee` ON `role_grants` (`employee_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`is_independent` integer DEFAULT false NOT NULL,
	`closed_on` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "units_closed_on" CHECK("units"."closed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "units_not_own_parent" CHECK("units"."parent_id" is null or "units"."parent_id" <> "units"."id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `units_code` ON `units` (`code`);--> statement-breakpoint
CREATE INDEX `units_parent` ON `units` (`parent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `units_path` ON `units` (`path`);--> statement-breakpoint
CREATE TABLE `skp_annex_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`block` text NOT NULL,
	`ordinal` integer NOT NULL,
	`line` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_annex_lines_block" CHECK("skp_annex_lines"."block" in ('resource-support', 'accountability', 'consequence'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_annex_lines_ordinal` ON `skp_annex_lines` (`version_id`,`block`,`ordinal`);--> statement-breakpoint
CREATE TABLE `skp_expectations` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`core_value` text NOT NULL,
	`special_expectation` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_expectations_value` ON `skp_expectations` (`version_id`,`core_value`);--> statement-breakpoint
CREATE TABLE `skp_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`result_id` text NOT NULL,
	`lineage_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`aspect` text,
	`title` text NOT NULL,
	`direction` text DEFAULT 'more' NOT NULL,
	`target` text,
	`measure` text DEFAULT '' NOT NULL,
	`target_on` text,
	`perspective` text,
	FOREIGN KEY (`result_id`) REFERENCES `skp_results`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_indicators_aspect" CHECK("skp_indicators"."aspect" in ('kuantitas', 'kualitas', 'waktu', 'biaya')),
	CONSTRAINT "skp_indicators_direction" CHECK("skp_indicators"."direction" in ('more', 'less', 'exact', 'by-date')),
	CONSTRAINT "skp_indicators_perspective" CHECK("skp_indicators"."perspective" in ('penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran')),
	CONSTRAINT "skp_indicators_target" CHECK("skp_indicators"."target" not glob '*[^0-9.-]*'),
	CONSTRAINT "skp_indicators_target_on" CHECK("skp_indicators"."target_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "skp_indicators_one_target" CHECK("skp_indicators"."target" is null or "skp_indicators"."target_on" is null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_indicators_lineage` ON `skp_indicators` (`result_id`,`lineage_id`);--> statement-breakpoint
CREATE TABLE `skp_results` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`lineage_id` text NOT NULL,
	`kind` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`supported_lineage_id` text,
	`supported_text` text DEFAULT '' NOT NULL,
	`support_is_provisional` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `skp_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_results_kind" CHECK("skp_results"."kind" in ('utama', 'tambahan'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_results_lineage` ON `skp_results` (`version_id`,`lineage_id`);--> statement-breakpoint
CREATE INDEX `skp_results_supported` ON `skp_results` (`supported_lineage_id`);--> statement-breakpoint
CREATE TABLE `skp_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`number` integer NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`effective_on` text,
	`change_reason` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skp_versions_status" CHECK("skp_versions"."status" in ('draft', 'agreed', 'superseded')),
	CONSTRAINT "skp_versions_effective_on" CHECK("skp_versions"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skp_versions_number` ON `skp_versions` (`skp_id`,`number`);--> statement-breakpoint
CREATE TABLE `skps` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`form` text NOT NULL,
	`approach` text DEFAULT 'kuantitatif' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`version_id` text NOT NULL,
	`submitted_at` integer,
	`agreed_at` integer,
	`return_reason` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skps_status" CHECK("skps"."status" in ('draft', 'submitted', 'returned', 'agreed')),
	CONSTRAINT "skps_form" CHECK("skps"."form" in ('head', 'staff')),
	CONSTRAINT "skps_approach" CHECK("skps"."approach" in ('kuantitatif', 'kualitatif'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skps_segment` ON `skps` (`cycle_id`,`assignment_id`);--> statement-breakpoint
CREATE INDEX `skps_owner` ON `skps` (`owner_id`,`cycle_id`);--> statement-breakpoint
CREATE INDEX `skps_assignment` ON `skps` (`assignment_id`);--> statement-breakpoint
CREATE INDEX `skps_status` ON `skps` (`cycle_id`,`status`);