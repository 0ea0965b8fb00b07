PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_people_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`effective_on` text,
	`reading` text DEFAULT '{}' NOT NULL,
	`twins` text DEFAULT '{}' NOT NULL,
	`preview` text NOT NULL,
	`new_count` integer NOT NULL,
	`changed_count` integer NOT NULL,
	`same_count` integer NOT NULL,
	`wrong_count` integer NOT NULL,
	`asked_count` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer,
	`confirmed_by` text,
	`done_count` integer DEFAULT 0 NOT NULL,
	`imported_at` integer,
	`discarded_at` integer,
	FOREIGN KEY (`uploaded_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_people_imports`("id", "file_name", "uploaded_by", "uploaded_at", "effective_on", "preview", "new_count", "changed_count", "same_count", "wrong_count", "imported_at", "discarded_at") SELECT "id", "file_name", "uploaded_by", "uploaded_at", "effective_on", "preview", "new_count", "changed_count", "same_count", "wrong_count", "imported_at", "discarded_at" FROM `people_imports`;--> statement-breakpoint
DROP TABLE `people_imports`;--> statement-breakpoint
ALTER TABLE `__new_people_imports` RENAME TO `people_imports`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `skp_imports` ADD `reading` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `skp_imports` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `skp_imports` ADD `done_count` integer DEFAULT 0 NOT NULL;