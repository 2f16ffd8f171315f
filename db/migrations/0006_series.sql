CREATE TABLE `briefing_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`organ` text NOT NULL,
	`secrecy` text NOT NULL,
	`yearly` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `writing_archive` (
	`writing_id` integer PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`writing_id`) REFERENCES `writing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `writing` ADD `series_id` integer REFERENCES briefing_series(id);--> statement-breakpoint
ALTER TABLE `writing` ADD `issue_year` integer;--> statement-breakpoint
ALTER TABLE `writing` ADD `numbering` text;