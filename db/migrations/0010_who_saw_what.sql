ALTER TABLE `places` ADD `told` integer;--> statement-breakpoint
ALTER TABLE `places` ADD `at` text;--> statement-breakpoint
ALTER TABLE `updates` ADD `seen` integer;--> statement-breakpoint
CREATE INDEX `changes_cell` ON `changes` (`filing`,`address`);