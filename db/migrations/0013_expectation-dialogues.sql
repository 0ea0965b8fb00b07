CREATE TABLE `expectation_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`number` integer NOT NULL,
	`about` text NOT NULL,
	`kind` text NOT NULL,
	`side` text NOT NULL,
	`author_id` text NOT NULL,
	`spoke_as` text,
	`capacity` text,
	`on_behalf_of` text,
	`acted_for` text,
	`body` text DEFAULT '' NOT NULL,
	`field` text,
	`indicator_lineage_id` text DEFAULT '' NOT NULL,
	`before` text DEFAULT '' NOT NULL,
	`proposed` text DEFAULT '' NOT NULL,
	`answers_id` text,
	`posted_at` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `expectation_threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`on_behalf_of`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "expectation_posts_kind" CHECK("expectation_posts"."kind" in ('said', 'proposed', 'taken', 'declined')),
	CONSTRAINT "expectation_posts_side" CHECK("expectation_posts"."side" in ('owner', 'appraiser')),
	CONSTRAINT "expectation_posts_field" CHECK("expectation_posts"."field" in ('title', 'indicator', 'target', 'expectation')),
	CONSTRAINT "expectation_posts_spoke_as" CHECK("expectation_posts"."spoke_as" in ('appraiser', 'reviewer')),
	CONSTRAINT "expectation_posts_capacity" CHECK("expectation_posts"."capacity" in ('definitif', 'plt', 'plh', 'delegasi'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `expectation_posts_number` ON `expectation_posts` (`thread_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `expectation_posts_answer` ON `expectation_posts` (`answers_id`);--> statement-breakpoint
CREATE TABLE `expectation_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`skp_id` text NOT NULL,
	`topic_key` text NOT NULL,
	`topic` text NOT NULL,
	`owner_said` integer DEFAULT 0 NOT NULL,
	`owner_read` integer DEFAULT 0 NOT NULL,
	`appraiser_said` integer DEFAULT 0 NOT NULL,
	`appraiser_read` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`skp_id`) REFERENCES `skps`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "expectation_threads_topic" CHECK("expectation_threads"."topic" in ('result', 'value'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `expectation_threads_topic` ON `expectation_threads` (`skp_id`,`topic_key`);