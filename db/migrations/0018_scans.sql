CREATE TABLE `scans` (
	`id` integer PRIMARY KEY NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`size` integer NOT NULL,
	`at` text NOT NULL,
	`dropped` integer DEFAULT false NOT NULL,
	`bytes` blob NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scans_filing` ON `scans` (`filing`);