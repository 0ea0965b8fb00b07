ALTER TABLE `skps` ADD `first_submitted_at` integer;--> statement-breakpoint
ALTER TABLE `skps` ADD `returned_at` integer;--> statement-breakpoint
UPDATE `skps` SET
  `first_submitted_at` = coalesce((
    SELECT min(a.at) FROM audit_entries a
    WHERE a.subject = skps.id AND a.event = 'skp.submitted' AND a.seq > coalesce((
      SELECT max(w.seq) FROM audit_entries w
      WHERE w.subject = skps.id AND w.event = 'skp.withdrawn' AND w.seq < coalesce((
        SELECT min(r.seq) FROM audit_entries r
        WHERE r.subject = skps.id AND r.event IN ('skp.returned', 'skp.agreed')), 9223372036854775807)), 0)), `submitted_at`),
  `returned_at` = (
    SELECT max(a.at) FROM audit_entries a
    WHERE a.subject = skps.id AND a.event = 'skp.returned' AND a.seq < coalesce((
      SELECT min(g.seq) FROM audit_entries g
      WHERE g.subject = skps.id AND g.event = 'skp.agreed'), 9223372036854775807));
