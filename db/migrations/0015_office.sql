CREATE TABLE `device_links` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `menus` (
	`chat` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`browser` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user`);--> statement-breakpoint
CREATE TABLE `taken_over` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `upload_parts` (
	`file` text NOT NULL,
	`number` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`file`, `number`)
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`chat` integer NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`at` integer NOT NULL,
	`dropped` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `uploads_chat` ON `uploads` (`chat`,`at`);--> statement-breakpoint
CREATE INDEX `uploads_held` ON `uploads` (`at`) WHERE "uploads"."dropped" = 0;--> statement-breakpoint
CREATE INDEX `outbox_documents` ON `outbox` (`created_at`) WHERE "outbox"."kind" = 'document';