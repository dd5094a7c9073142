DROP INDEX `changes_person`;--> statement-breakpoint
DROP INDEX `changes_update`;--> statement-breakpoint
CREATE INDEX `changes_filing` ON `changes` (`filing`);