CREATE TABLE `comings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`department` integer,
	`bureau` integer,
	`person` integer NOT NULL,
	`roles` text NOT NULL,
	`what` text NOT NULL,
	`by` integer,
	`at` text NOT NULL,
	`change` integer NOT NULL,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bureau`) REFERENCES `bureaus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comings_department` ON `comings` (`department`);--> statement-breakpoint
CREATE INDEX `comings_bureau` ON `comings` (`bureau`) WHERE "comings"."department" is null;--> statement-breakpoint
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	`answer` text,
	`by` integer,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requests_filing` ON `requests` (`filing`);--> statement-breakpoint
CREATE INDEX `requests_person` ON `requests` (`person`);--> statement-breakpoint
ALTER TABLE `departments` ADD `key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `departments_key` ON `departments` (`key`);--> statement-breakpoint
ALTER TABLE `steps` ADD `alone` integer;--> statement-breakpoint
UPDATE `departments` SET `key` = lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(`name`, ' ', ''), '　', ''), '（', ''), '）', ''), '(', ''), ')', ''), '·', ''), '，', ''), '。', ''), '、', ''), '-', ''));--> statement-breakpoint
INSERT INTO `comings` (`department`, `person`, `roles`, `what`, `by`, `at`, `change`) SELECT `invitations`.`department`, `joins`.`person`, `invitations`.`role`, 'invited', `invitations`.`by`, `joins`.`at`, coalesce((SELECT `id` FROM `changes` WHERE `changes`.`at` <= `joins`.`at` ORDER BY `id` DESC LIMIT 1), 0) FROM `joins` JOIN `invitations` ON `invitations`.`id` = `joins`.`invitation` ORDER BY `joins`.`at`, `joins`.`rowid`;--> statement-breakpoint
CREATE TRIGGER `comings_keep` BEFORE UPDATE ON `comings` BEGIN SELECT RAISE(ABORT, 'comings are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `comings_stay` BEFORE DELETE ON `comings` BEGIN SELECT RAISE(ABORT, 'comings are only ever added'); END;
