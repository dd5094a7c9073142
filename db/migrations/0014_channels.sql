CREATE TABLE `chats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`reads` integer DEFAULT false NOT NULL,
	`shut` integer DEFAULT false NOT NULL,
	`line` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `chats_address` ON `chats` (`channel`,`address`);--> statement-breakpoint
CREATE TABLE `identities` (
	`channel` text NOT NULL,
	`user` text NOT NULL,
	`person` integer NOT NULL,
	PRIMARY KEY(`channel`, `user`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person`);--> statement-breakpoint
INSERT INTO `chats` (`id`, `channel`, `address`) SELECT `chat`, 'telegram', cast(`chat` AS text) FROM (SELECT `chat` FROM `people` UNION SELECT `chat` FROM `outbox` UNION SELECT `chat` FROM `jobs` UNION SELECT `chat` FROM `updates` WHERE `chat` IS NOT NULL);--> statement-breakpoint
INSERT INTO `identities` (`channel`, `user`, `person`) SELECT 'telegram', cast(`id` AS text), `id` FROM `people`;--> statement-breakpoint
CREATE TABLE `__new_updates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`channel` text NOT NULL,
	`external` text NOT NULL,
	`chat` integer,
	`person` integer,
	`filing` integer,
	`message` text,
	`content` text,
	`known` text,
	`left_at` text,
	`line` integer,
	`undoes` integer,
	`answered` text,
	`seen` integer,
	`imports` integer
);
--> statement-breakpoint
INSERT INTO `__new_updates` (`id`, `at`, `channel`, `external`, `chat`, `message`, `undoes`, `answered`, `seen`, `imports`) SELECT `id`, `at`, 'telegram', cast(`id` AS text), `chat`, cast(`message` AS text), `undoes`, `answered`, `seen`, `imports` FROM `updates`;--> statement-breakpoint
DROP TABLE `updates`;--> statement-breakpoint
ALTER TABLE `__new_updates` RENAME TO `updates`;--> statement-breakpoint
CREATE UNIQUE INDEX `updates_external` ON `updates` (`channel`,`external`);--> statement-breakpoint
CREATE INDEX `updates_undoes` ON `updates` (`undoes`) WHERE "updates"."undoes" is not null;--> statement-breakpoint
CREATE INDEX `updates_filing` ON `updates` (`filing`) WHERE "updates"."filing" is not null;--> statement-breakpoint
CREATE INDEX `updates_message` ON `updates` (`chat`,`message`) WHERE "updates"."message" is not null;--> statement-breakpoint
CREATE INDEX `updates_lines` ON `updates` (`chat`,`line`) WHERE "updates"."line" is not null;--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`chat` integer NOT NULL,
	`filing` integer,
	`kind` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`text` text NOT NULL,
	`buttons` text NOT NULL,
	`edits` integer,
	`message_id` text,
	`update_id` integer,
	`line` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`file_name` text,
	`bytes` blob,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_outbox` (`id`, `chat`, `filing`, `kind`, `state`, `text`, `buttons`, `edits`, `message_id`, `attempts`, `created_at`, `sent_at`, `file_name`, `bytes`) SELECT `id`, `chat`, `filing`, `kind`, `state`, `text`, `buttons`, `edits`, cast(`message_id` AS text), `attempts`, `created_at`, `sent_at`, `file_name`, `bytes` FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE INDEX `outbox_queue` ON `outbox` (`chat`,`id`) WHERE "outbox"."state" = 'queued';--> statement-breakpoint
CREATE INDEX `outbox_lines` ON `outbox` (`chat`,`line`) WHERE "outbox"."line" is not null;--> statement-breakpoint
CREATE INDEX `outbox_message` ON `outbox` (`chat`,`message_id`) WHERE "outbox"."message_id" is not null;--> statement-breakpoint
CREATE INDEX `outbox_update` ON `outbox` (`update_id`) WHERE "outbox"."update_id" is not null;