CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`kind` text NOT NULL,
	`slot` text NOT NULL,
	`deadline` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`outbox` integer,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`filing`,`person`,`kind`,`slot`,`deadline`);--> statement-breakpoint
CREATE INDEX `reminders_due` ON `reminders` (`due_at`) WHERE "reminders"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `reminders_waiting` ON `reminders` (`person`) WHERE "reminders"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `reminders_outbox` ON `reminders` (`outbox`);--> statement-breakpoint
CREATE TABLE `reminding` (
	`person` integer PRIMARY KEY NOT NULL,
	`hour` text,
	`snoozed` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `replans` (
	`filing` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
