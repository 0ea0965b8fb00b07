CREATE INDEX `audit_entries_event` ON `audit_entries` (`event`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);