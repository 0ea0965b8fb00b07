CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`lane` text NOT NULL,
	`key` text NOT NULL,
	`actor_id` text NOT NULL,
	`input` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`faults` integer DEFAULT 0 NOT NULL,
	`deaths` integer DEFAULT 0 NOT NULL,
	`run_after` integer NOT NULL,
	`holder` text,
	`lease_until` integer,
	`done_count` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`result` text,
	`reason` text,
	`fault_number` text,
	`asked_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	CONSTRAINT "jobs_lane" CHECK("jobs"."lane" in ('quick', 'long', 'night')),
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('waiting', 'running', 'done', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_open_key` ON `jobs` (`key`) WHERE "jobs"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`lane`,`run_after`) WHERE "jobs"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX `jobs_actor` ON `jobs` (`actor_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `jobs_finished` ON `jobs` (`finished_at`);--> statement-breakpoint
INSERT INTO `jobs` (`id`, `kind`, `lane`, `key`, `actor_id`, `input`, `run_after`, `asked_at`)
SELECT lower(hex(randomblob(16))), 'people-import', 'long', 'people-import ' || `id`, `confirmed_by`, json_object('importId', `id`), `confirmed_at`, `confirmed_at`
FROM `people_imports` WHERE `confirmed_at` IS NOT NULL AND `imported_at` IS NULL;--> statement-breakpoint
INSERT INTO `jobs` (`id`, `kind`, `lane`, `key`, `actor_id`, `input`, `run_after`, `asked_at`)
SELECT lower(hex(randomblob(16))), 'skp-import', 'long', 'skp-import ' || `id`, `uploaded_by`, json_object('importId', `id`), `confirmed_at`, `confirmed_at`
FROM `skp_imports` WHERE `confirmed_at` IS NOT NULL AND `imported_at` IS NULL;--> statement-breakpoint
INSERT INTO `jobs` (`id`, `kind`, `lane`, `key`, `actor_id`, `input`, `run_after`, `asked_at`)
SELECT lower(hex(randomblob(16))), 'slip-run', 'long', 'slip-run ' || `id`, `issued_by`, json_object('runId', `id`), `started_at`, `started_at`
FROM `slip_runs` WHERE `finished_at` IS NULL;
