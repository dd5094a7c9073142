CREATE TABLE `received` (
	`id` integer PRIMARY KEY NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `jobs` ADD `update_id` integer REFERENCES updates(id);