ALTER TABLE `changes` ADD `told` integer;--> statement-breakpoint
ALTER TABLE `steps` ADD `change` integer;--> statement-breakpoint
ALTER TABLE `updates` ADD `imports` integer;--> statement-breakpoint
DROP TRIGGER `steps_keep`;--> statement-breakpoint
UPDATE `steps` SET `change` = (SELECT max(`id`) FROM `changes` WHERE `changes`.`filing` = `steps`.`filing` AND `changes`.`at` <= `steps`.`at`);--> statement-breakpoint
CREATE TRIGGER `steps_keep` BEFORE UPDATE ON `steps` BEGIN SELECT RAISE(ABORT, 'steps are only ever added'); END;
