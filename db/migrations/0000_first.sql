CREATE TABLE `changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`address` text NOT NULL,
	`from_value` text,
	`to_value` text,
	`person` integer NOT NULL,
	`update_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`update_id`) REFERENCES `updates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_person` ON `changes` (`filing`,`person`);--> statement-breakpoint
CREATE INDEX `changes_update` ON `changes` (`update_id`);--> statement-breakpoint
CREATE TABLE `departments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`filing` integer NOT NULL,
	`address` text NOT NULL,
	`value` text NOT NULL,
	`change` integer NOT NULL,
	PRIMARY KEY(`filing`, `address`),
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`change`) REFERENCES `changes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `filings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`department` integer NOT NULL,
	`edition` text NOT NULL,
	`year` integer NOT NULL,
	`deadline` text,
	`state` text NOT NULL,
	`opened` integer NOT NULL,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened`) REFERENCES `updates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `filings_department` ON `filings` (`department`);--> statement-breakpoint
CREATE TABLE `members` (
	`person` integer NOT NULL,
	`department` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person`, `department`, `role`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY NOT NULL,
	`chat` integer NOT NULL,
	`name` text,
	`phone` text,
	`unreachable` integer DEFAULT false NOT NULL,
	`filing` integer,
	`start` text,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_chat` ON `people` (`chat`);--> statement-breakpoint
CREATE TABLE `places` (
	`person` integer NOT NULL,
	`filing` integer NOT NULL,
	`place` text NOT NULL,
	PRIMARY KEY(`person`, `filing`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `steps_filing` ON `steps` (`filing`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`undoes` integer
);
--> statement-breakpoint
CREATE INDEX `updates_undoes` ON `updates` (`undoes`) WHERE "updates"."undoes" is not null;--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer,
	`person` integer NOT NULL,
	`chat` integer NOT NULL,
	`job` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `jobs_queue` ON `jobs` (`id`) WHERE "jobs"."state" = 'queued';--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` integer NOT NULL,
	`filing` integer,
	`kind` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`text` text NOT NULL,
	`buttons` text NOT NULL,
	`edits` integer,
	`message_id` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`file_name` text,
	`bytes` blob,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_queue` ON `outbox` (`chat`,`id`) WHERE "outbox"."state" = 'queued';