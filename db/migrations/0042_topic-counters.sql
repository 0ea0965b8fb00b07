CREATE TABLE `topic_counters` (
	`topic` text PRIMARY KEY NOT NULL,
	`moved` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `topic_moves` (
	`topic` text NOT NULL,
	`slot` integer NOT NULL,
	`moved` integer NOT NULL,
	`record` text,
	PRIMARY KEY(`topic`, `slot`)
) STRICT;
