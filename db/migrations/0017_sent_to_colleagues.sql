PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_received` (
	`id` integer NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`id`, `person`),
	FOREIGN KEY (`id`) REFERENCES `jobs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_received`("id", "filing", "person", "text") SELECT "id", "filing", "person", "text" FROM `received`;--> statement-breakpoint
DROP TABLE `received`;--> statement-breakpoint
ALTER TABLE `__new_received` RENAME TO `received`;--> statement-breakpoint
PRAGMA foreign_keys=ON;