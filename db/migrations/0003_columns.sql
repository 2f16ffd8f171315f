CREATE TABLE `info_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`submitted_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`author` text,
	`result` text NOT NULL,
	`level` text,
	`published_in` text,
	`adopted_on` text,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `info_item_no_unique` ON `info_item` (`no`);--> statement-breakpoint
CREATE INDEX `info_item_submitted_on` ON `info_item` (`submitted_on`);--> statement-breakpoint
CREATE INDEX `info_item_team_id` ON `info_item` (`team_id`);--> statement-breakpoint
CREATE INDEX `info_item_point_id` ON `info_item` (`point_id`);--> statement-breakpoint
CREATE TABLE `pension_rate` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`kind` text NOT NULL,
	`from_on` text NOT NULL,
	`amount` integer NOT NULL,
	`basis` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pension_rate_no_unique` ON `pension_rate` (`no`);--> statement-breakpoint
DROP INDEX `calendar_day_day_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_day_unique` ON `calendar_day` (`day`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `labour_rule_ordinal_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `labour_rule_ordinal_unique` ON `labour_rule` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `organ_name_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `organ_name_unique` ON `organ` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `phase_ordinal_unique`;--> statement-breakpoint
DROP INDEX `phase_name_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `phase_ordinal_unique` ON `phase` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `phase_name_unique` ON `phase` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `point_name_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `point_name_unique` ON `point` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `step_ordinal_unique`;--> statement-breakpoint
DROP INDEX `step_name_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `step_ordinal_unique` ON `step` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `step_name_unique` ON `step` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `target_ordinal_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `target_ordinal_unique` ON `target` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `team_name_unique`;--> statement-breakpoint
DROP INDEX `team_ordinal_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `team_name_unique` ON `team` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `team_ordinal_unique` ON `team` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
DROP INDEX `work_item_ordinal_unique`;--> statement-breakpoint
DROP INDEX `work_item_name_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `work_item_ordinal_unique` ON `work_item` (`ordinal`) WHERE voided_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `work_item_name_unique` ON `work_item` (`name`) WHERE voided_at IS NULL;--> statement-breakpoint
ALTER TABLE `cadre` ADD `stationed_from` text;--> statement-breakpoint
ALTER TABLE `cadre` ADD `stationed_to` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `contact` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `goal` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `self_weight` integer;--> statement-breakpoint
ALTER TABLE `campaign` ADD `mass_weight` integer;--> statement-breakpoint
ALTER TABLE `campaign` ADD `superior_weight` integer;--> statement-breakpoint
ALTER TABLE `dispute` ADD `dispute_class` text;--> statement-breakpoint
ALTER TABLE `hamlet` ADD `cadre_ids` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `place` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `secretary` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `party_members` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `kind_detail` text;--> statement-breakpoint
ALTER TABLE `violation` ADD `returned_amount` integer;