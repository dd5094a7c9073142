ALTER TABLE `updates` ADD `chat` integer;--> statement-breakpoint
ALTER TABLE `updates` ADD `message` integer;--> statement-breakpoint
ALTER TABLE `updates` ADD `answered` text;