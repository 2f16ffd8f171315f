CREATE TABLE `assessment_mark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`marked_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`cadre_id` integer,
	`kind` text NOT NULL,
	`part` text,
	`points` integer,
	`reason` text NOT NULL,
	`basis` text,
	`marker` text,
	`appeal` text,
	`appeal_result` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cadre_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_mark_no_unique` ON `assessment_mark` (`no`);--> statement-breakpoint
CREATE INDEX `assessment_mark_marked_on` ON `assessment_mark` (`marked_on`);--> statement-breakpoint
CREATE INDEX `assessment_mark_team_id` ON `assessment_mark` (`team_id`);