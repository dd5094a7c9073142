ALTER TABLE `updates` ADD `seen` integer;
