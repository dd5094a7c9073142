CREATE TABLE `device_links` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`account` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file_parts` (
	`file` text NOT NULL,
	`number` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`file`, `number`)
);
--> statement-breakpoint
CREATE TABLE `update_senders` (
	`update_id` integer PRIMARY KEY NOT NULL,
	`account` integer NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `files` ADD `dropped` integer DEFAULT false NOT NULL;--> statement-breakpoint
INSERT INTO `file_parts` SELECT `id`, 0, `bytes` FROM `files`;--> statement-breakpoint
ALTER TABLE `files` DROP COLUMN `bytes`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `seen_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account`);--> statement-breakpoint
UPDATE `sessions` SET `seen_at` = unixepoch() * 1000, `expires_at` = (unixepoch() + 60 * 24 * 3600) * 1000;
