CREATE TABLE `documents` (
	`step` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`bytes` blob NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`step`) REFERENCES `steps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `handed` (
	`filing` integer NOT NULL,
	`annex` text NOT NULL,
	`person` integer NOT NULL,
	PRIMARY KEY(`filing`, `annex`),
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`token` text PRIMARY KEY NOT NULL,
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
CREATE INDEX `invitations_department` ON `invitations` (`department`);--> statement-breakpoint
CREATE TABLE `joins` (
	`token` text NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`token`, `person`),
	FOREIGN KEY (`token`) REFERENCES `invitations`(`token`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `places` ADD `seen` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `steps` ADD `note` text;--> statement-breakpoint
CREATE INDEX `members_department` ON `members` (`department`);--> statement-breakpoint
CREATE TRIGGER `documents_keep` BEFORE UPDATE ON `documents` BEGIN SELECT RAISE(ABORT, 'documents are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `documents_stay` BEFORE DELETE ON `documents` BEGIN SELECT RAISE(ABORT, 'documents are only ever added'); END;