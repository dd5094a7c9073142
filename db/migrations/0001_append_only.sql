CREATE TRIGGER `changes_keep` BEFORE UPDATE ON `changes` BEGIN SELECT RAISE(ABORT, 'changes are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `changes_stay` BEFORE DELETE ON `changes` BEGIN SELECT RAISE(ABORT, 'changes are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `steps_keep` BEFORE UPDATE ON `steps` BEGIN SELECT RAISE(ABORT, 'steps are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `steps_stay` BEFORE DELETE ON `steps` BEGIN SELECT RAISE(ABORT, 'steps are only ever added'); END;
