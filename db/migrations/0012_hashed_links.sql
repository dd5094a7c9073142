CREATE TABLE `__new_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`department` integer NOT NULL,
	`role` text NOT NULL,
	`uses` integer NOT NULL,
	`expires` text NOT NULL,
	`revoked` text,
	`by` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_invitations` SELECT rowid, hash_of(`token`), `department`, `role`, `uses`, `expires`, `revoked`, `by`, `at` FROM `invitations`;--> statement-breakpoint
CREATE TABLE `__old_joins` AS SELECT `invitations`.rowid AS `invitation`, `joins`.`person`, `joins`.`at` FROM `joins` JOIN `invitations` USING (`token`);--> statement-breakpoint
UPDATE `outbox` SET `buttons` = revoke_by_id(`buttons`, (
	SELECT json_group_object(`token`, rowid) FROM `invitations`
	WHERE `department` = (SELECT `department` FROM `filings` WHERE `id` = `outbox`.`filing`)
)) WHERE instr(`buttons`, '"do":"revoke"') > 0;--> statement-breakpoint
UPDATE `places` SET `place` = revoke_by_id(`place`, (
	SELECT json_group_object(`token`, rowid) FROM `invitations`
	WHERE `department` = (SELECT `department` FROM `filings` WHERE `id` = `places`.`filing`)
)) WHERE instr(`place`, '"do":"revoke"') > 0;--> statement-breakpoint
UPDATE `outbox` SET `text` = without_links(`text`) WHERE `state` <> 'queued' AND instr(`text`, 'start') > 0;--> statement-breakpoint
UPDATE `jobs` SET `job` = without_links(`job`) WHERE `state` <> 'queued' AND json_extract(`job`, '$.job') = 'links';--> statement-breakpoint
DROP TABLE `joins`;--> statement-breakpoint
DROP TABLE `invitations`;--> statement-breakpoint
ALTER TABLE `__new_invitations` RENAME TO `invitations`;--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_hash_unique` ON `invitations` (`hash`);--> statement-breakpoint
CREATE INDEX `invitations_department` ON `invitations` (`department`);--> statement-breakpoint
CREATE TABLE `joins` (
	`invitation` integer NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`invitation`, `person`),
	FOREIGN KEY (`invitation`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `joins` SELECT * FROM `__old_joins`;--> statement-breakpoint
DROP TABLE `__old_joins`;--> statement-breakpoint
CREATE TABLE `__new_officer_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`bureau` integer NOT NULL,
	`by` integer,
	`expires` text NOT NULL,
	`person` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`bureau`) REFERENCES `bureaus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_officer_links` SELECT hash_of(`token`), `bureau`, `by`, coalesce(`expires`, `at`), `person`, `at` FROM `officer_links`;--> statement-breakpoint
DROP TABLE `officer_links`;--> statement-breakpoint
ALTER TABLE `__new_officer_links` RENAME TO `officer_links`;
