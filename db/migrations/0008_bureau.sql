CREATE TABLE `bureaus` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`bureau` integer NOT NULL,
	`year` integer NOT NULL,
	`edition` text NOT NULL,
	`notice` text NOT NULL,
	`deadline` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`bureau`) REFERENCES `bureaus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_year` ON `campaigns` (`bureau`,`year`);--> statement-breakpoint
CREATE TABLE `digests` (
	`person` integer NOT NULL,
	`day` text NOT NULL,
	`outbox` integer,
	PRIMARY KEY(`person`, `day`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `digests_outbox` ON `digests` (`outbox`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`deadline` text NOT NULL,
	`reason` text NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `extensions_filing` ON `extensions` (`filing`);--> statement-breakpoint
CREATE TABLE `nudges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`filing` integer NOT NULL,
	`person` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`filing`) REFERENCES `filings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nudges_filing` ON `nudges` (`filing`);--> statement-breakpoint
CREATE TABLE `officer_links` (
	`token` text PRIMARY KEY NOT NULL,
	`bureau` integer NOT NULL,
	`by` integer,
	`expires` text,
	`person` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`bureau`) REFERENCES `bureaus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `officers` (
	`person` integer PRIMARY KEY NOT NULL,
	`bureau` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bureau`) REFERENCES `bureaus`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `departments` ADD `bureau` integer REFERENCES bureaus(id);--> statement-breakpoint
CREATE UNIQUE INDEX `departments_listed` ON `departments` (`bureau`,`name`) WHERE "departments"."bureau" is not null;--> statement-breakpoint
ALTER TABLE `filings` ADD `campaign` integer REFERENCES campaigns(id);--> statement-breakpoint
CREATE INDEX `filings_campaign` ON `filings` (`campaign`) WHERE "filings"."campaign" is not null;--> statement-breakpoint
CREATE TRIGGER `extensions_keep` BEFORE UPDATE ON `extensions` BEGIN SELECT RAISE(ABORT, 'extensions are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `extensions_stay` BEFORE DELETE ON `extensions` BEGIN SELECT RAISE(ABORT, 'extensions are only ever added'); END;--> statement-breakpoint
CREATE TRIGGER `campaigns_changed_plan` AFTER UPDATE OF `state` ON `campaigns` BEGIN INSERT INTO `replans` SELECT `id` FROM `filings` WHERE `campaign` = NEW.`id` AND `id` NOT IN (SELECT `filing` FROM `replans`); END;
