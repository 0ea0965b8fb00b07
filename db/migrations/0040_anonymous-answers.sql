CREATE TABLE `anonymous_receipts` (
	`receipt` text PRIMARY KEY NOT NULL,
	`box` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `anonymous_receipts_box` ON `anonymous_receipts` (`box`);--> statement-breakpoint
CREATE TABLE `anonymous_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`box` text NOT NULL,
	`sealed` blob NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `anonymous_submissions_box` ON `anonymous_submissions` (`box`);