CREATE TABLE `drafts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`section` text NOT NULL,
	`hash` text NOT NULL,
	`source` text,
	`tokens` integer NOT NULL,
	`millis` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_filing` ON `drafts` (`filing`,`hash`);--> statement-breakpoint
ALTER TABLE `departments` ADD `drafting` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `jobs` ADD `line` integer;