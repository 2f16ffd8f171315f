CREATE TABLE `writing_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`writing_id` integer NOT NULL,
	`reason` text NOT NULL,
	`person` text NOT NULL,
	`note` text NOT NULL,
	`content` text NOT NULL,
	`cut_off` text NOT NULL,
	`dated_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`writing_id`) REFERENCES `writing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `writing_version_writing` ON `writing_version` (`writing_id`);