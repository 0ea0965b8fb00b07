CREATE INDEX `assignments_from` ON `assignments` (`from_on`);--> statement-breakpoint
CREATE INDEX `positions_select` ON `positions` (`unit_id`) WHERE ("positions"."is_independent_unit_head" = 1 or "positions"."position_class" in ('jpt-utama', 'jpt-madya', 'jpt-pratama'));--> statement-breakpoint
CREATE INDEX `positions_heads` ON `positions` (`unit_id`) WHERE "positions"."is_head" = 1;