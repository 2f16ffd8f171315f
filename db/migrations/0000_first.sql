CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachment_sha256_unique` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `cadre` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`name` text NOT NULL,
	`sex` text NOT NULL,
	`organ_id` integer NOT NULL,
	`post` text,
	`rank` text NOT NULL,
	`is_party_member` integer,
	`team_id` integer NOT NULL,
	`role` text NOT NULL,
	`point_id` integer,
	`phone` text,
	`leave` text,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadre_no_unique` ON `cadre` (`no`);--> statement-breakpoint
CREATE INDEX `cadre_team_id` ON `cadre` (`team_id`);--> statement-breakpoint
CREATE INDEX `cadre_point_id` ON `cadre` (`point_id`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`zone` text NOT NULL,
	`issuer` text NOT NULL,
	`office` text NOT NULL,
	`briefing_name` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`claimed_days` integer NOT NULL,
	`summary_due_on` text NOT NULL,
	`work_items_caption` text NOT NULL,
	`diary_quota` integer NOT NULL,
	`coverage_base` text NOT NULL,
	`font_set` text NOT NULL,
	`deed_basis` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_no_unique` ON `campaign` (`no`);--> statement-breakpoint
CREATE TABLE `change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`ledger` text NOT NULL,
	`row_id` integer NOT NULL,
	`field` text NOT NULL,
	`old` text,
	`new` text,
	FOREIGN KEY (`batch_id`) REFERENCES `change_batch`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `change_batch_id` ON `change` (`batch_id`);--> statement-breakpoint
CREATE INDEX `change_row` ON `change` (`ledger`,`row_id`);--> statement-breakpoint
CREATE TABLE `change_batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`title` text NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `concern` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`visited_on` text NOT NULL,
	`household_id` integer,
	`respondent` text,
	`household_tags` text,
	`kind` text NOT NULL,
	`nature` text NOT NULL,
	`content` text NOT NULL,
	`affected` integer,
	`reply` text NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concern_no_unique` ON `concern` (`no`);--> statement-breakpoint
CREATE INDEX `concern_status` ON `concern` (`status`);--> statement-breakpoint
CREATE INDEX `concern_registered_on` ON `concern` (`registered_on`);--> statement-breakpoint
CREATE INDEX `concern_team_id` ON `concern` (`team_id`);--> statement-breakpoint
CREATE INDEX `concern_point_id` ON `concern` (`point_id`);--> statement-breakpoint
CREATE INDEX `concern_source_visit_id` ON `concern` (`source_visit_id`);--> statement-breakpoint
CREATE INDEX `concern_household_id` ON `concern` (`household_id`);--> statement-breakpoint
CREATE TABLE `condolence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`given_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`household_id` integer NOT NULL,
	`kind` text NOT NULL,
	`hardship` text NOT NULL,
	`hardships` text NOT NULL,
	`amount` integer NOT NULL,
	`goods` text,
	`goods_value` integer,
	`fund` text NOT NULL,
	`handler_id` integer NOT NULL,
	`second_handler_id` integer NOT NULL,
	`signer` text,
	`relation` text,
	`signed_on` text,
	`signing` text,
	`phone` text,
	`citizen_id` text,
	`is_paired` integer,
	`paired_id` integer,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`handler_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`second_handler_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`paired_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `condolence_no_unique` ON `condolence` (`no`);--> statement-breakpoint
CREATE INDEX `condolence_given_on` ON `condolence` (`given_on`);--> statement-breakpoint
CREATE INDEX `condolence_team_id` ON `condolence` (`team_id`);--> statement-breakpoint
CREATE INDEX `condolence_point_id` ON `condolence` (`point_id`);--> statement-breakpoint
CREATE INDEX `condolence_household_id` ON `condolence` (`household_id`);--> statement-breakpoint
CREATE TABLE `deed` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`benefit` text NOT NULL,
	`kind` text NOT NULL,
	`households` integer,
	`people` integer,
	`planned` integer,
	`received` integer,
	`spent` integer,
	`funds` text,
	`organ_id` integer NOT NULL,
	`responsible` text NOT NULL,
	`due_on` text NOT NULL,
	`stage` text NOT NULL,
	`done_on` text,
	`accepted_on` text,
	`accepter` text,
	`satisfaction` text,
	`story` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deed_no_unique` ON `deed` (`no`);--> statement-breakpoint
CREATE INDEX `deed_registered_on` ON `deed` (`registered_on`);--> statement-breakpoint
CREATE INDEX `deed_team_id` ON `deed` (`team_id`);--> statement-breakpoint
CREATE INDEX `deed_point_id` ON `deed` (`point_id`);--> statement-breakpoint
CREATE TABLE `diary` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`written_on` text NOT NULL,
	`weather` text NOT NULL,
	`team_id` integer NOT NULL,
	`cadre_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`companion_ids` text,
	`visited` text,
	`body` text NOT NULL,
	`raised` text,
	`handling` text,
	`outcome` text,
	`thoughts` text,
	`five_deeds` text,
	`signed` integer,
	`book_no` text,
	`state` text NOT NULL,
	`reviewer` text,
	`review` text,
	`grade` text,
	`reviewed_on` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cadre_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `diary_no_unique` ON `diary` (`no`);--> statement-breakpoint
CREATE INDEX `diary_written_on` ON `diary` (`written_on`);--> statement-breakpoint
CREATE INDEX `diary_team_id` ON `diary` (`team_id`);--> statement-breakpoint
CREATE INDEX `diary_point_id` ON `diary` (`point_id`);--> statement-breakpoint
CREATE TABLE `dispute` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`inspected_on` text NOT NULL,
	`occurred_on` text,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`people` integer NOT NULL,
	`organization` text,
	`scale` text NOT NULL,
	`alert` text NOT NULL,
	`party_a` text NOT NULL,
	`party_b` text NOT NULL,
	`content` text NOT NULL,
	`stabilizer` text,
	`stabilizing` text,
	`method` text,
	`outcome` text,
	`agreement` text,
	`fulfilment` text,
	`rebounded` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispute_no_unique` ON `dispute` (`no`);--> statement-breakpoint
CREATE INDEX `dispute_status` ON `dispute` (`status`);--> statement-breakpoint
CREATE INDEX `dispute_registered_on` ON `dispute` (`registered_on`);--> statement-breakpoint
CREATE INDEX `dispute_team_id` ON `dispute` (`team_id`);--> statement-breakpoint
CREATE INDEX `dispute_point_id` ON `dispute` (`point_id`);--> statement-breakpoint
CREATE INDEX `dispute_source_visit_id` ON `dispute` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `family_planning` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`served_on` text NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`sex` text NOT NULL,
	`born_on` text,
	`citizen_id` text,
	`spouse` text,
	`spouse_citizen_id` text,
	`marriage` text,
	`sons` integer,
	`daughters` integer,
	`registered_at` text NOT NULL,
	`lives_at` text,
	`mobility` text,
	`services` text,
	`place` text,
	`staff_id` integer,
	`pension_state` text,
	`pension_level` text,
	`pension_rate` integer,
	`paid_amount` integer,
	`paid_on` text,
	`unpaid_reason` text,
	`is_missed` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`staff_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `family_planning_no_unique` ON `family_planning` (`no`);--> statement-breakpoint
CREATE INDEX `family_planning_status` ON `family_planning` (`status`);--> statement-breakpoint
CREATE INDEX `family_planning_registered_on` ON `family_planning` (`registered_on`);--> statement-breakpoint
CREATE INDEX `family_planning_team_id` ON `family_planning` (`team_id`);--> statement-breakpoint
CREATE INDEX `family_planning_point_id` ON `family_planning` (`point_id`);--> statement-breakpoint
CREATE INDEX `family_planning_source_visit_id` ON `family_planning` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `hamlet` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`point_id` integer NOT NULL,
	`name` text NOT NULL,
	`ordinal` integer NOT NULL,
	`head` text,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hamlet_no_unique` ON `hamlet` (`no`);--> statement-breakpoint
CREATE INDEX `hamlet_point_id` ON `hamlet` (`point_id`);--> statement-breakpoint
CREATE TABLE `hazard` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`inspected_on` text NOT NULL,
	`inspectors` text,
	`industry` text NOT NULL,
	`site` text NOT NULL,
	`hazard_kind` text,
	`content` text NOT NULL,
	`grade` text NOT NULL,
	`measure` text,
	`funds` integer,
	`contingency` text,
	`in_plan` integer,
	`listing` text,
	`rectification` text,
	`rectified_on` text,
	`reviewed_on` text,
	`reviewer` text,
	`review_result` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hazard_no_unique` ON `hazard` (`no`);--> statement-breakpoint
CREATE INDEX `hazard_status` ON `hazard` (`status`);--> statement-breakpoint
CREATE INDEX `hazard_registered_on` ON `hazard` (`registered_on`);--> statement-breakpoint
CREATE INDEX `hazard_team_id` ON `hazard` (`team_id`);--> statement-breakpoint
CREATE INDEX `hazard_point_id` ON `hazard` (`point_id`);--> statement-breakpoint
CREATE INDEX `hazard_source_visit_id` ON `hazard` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `household` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`head` text NOT NULL,
	`sex` text,
	`citizen_id` text,
	`phone` text,
	`address` text,
	`population` integer,
	`labourers` integer,
	`migrants` integer,
	`tags` text,
	`hardships` text,
	`is_must_visit` integer,
	`remark` text,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `household_no_unique` ON `household` (`no`);--> statement-breakpoint
CREATE INDEX `household_point_id` ON `household` (`point_id`);--> statement-breakpoint
CREATE TABLE `inspection` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`inspected_on` text NOT NULL,
	`inspector_ids` text NOT NULL,
	`methods` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer,
	`topics` text NOT NULL,
	`expected` integer,
	`present` integer,
	`on_leave` integer,
	`absent` integer,
	`sampled` integer,
	`verified` integer,
	`problems` text,
	`disposal` text,
	`due_on` text,
	`rectification` text,
	`notice_no` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_no_unique` ON `inspection` (`no`);--> statement-breakpoint
CREATE INDEX `inspection_inspected_on` ON `inspection` (`inspected_on`);--> statement-breakpoint
CREATE INDEX `inspection_team_id` ON `inspection` (`team_id`);--> statement-breakpoint
CREATE INDEX `inspection_point_id` ON `inspection` (`point_id`);--> statement-breakpoint
CREATE TABLE `labour` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`worked_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`cadre_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`household_id` integer,
	`project` text,
	`helped` text,
	`task` text NOT NULL,
	`amount` integer,
	`unit` text,
	`days` integer NOT NULL,
	`ate_together` integer NOT NULL,
	`lived_together` integer NOT NULL,
	`worked_together` integer NOT NULL,
	`board_fee` integer,
	`witness` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cadre_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `labour_no_unique` ON `labour` (`no`);--> statement-breakpoint
CREATE INDEX `labour_worked_on` ON `labour` (`worked_on`);--> statement-breakpoint
CREATE INDEX `labour_team_id` ON `labour` (`team_id`);--> statement-breakpoint
CREATE INDEX `labour_point_id` ON `labour` (`point_id`);--> statement-breakpoint
CREATE INDEX `labour_household_id` ON `labour` (`household_id`);--> statement-breakpoint
CREATE TABLE `organ` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`name` text NOT NULL,
	`short_name` text,
	`kind` text NOT NULL,
	`head` text,
	`phone` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organ_no_unique` ON `organ` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `organ_name_unique` ON `organ` (`name`);--> statement-breakpoint
CREATE TABLE `party_building` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`held_on` text NOT NULL,
	`branch` text NOT NULL,
	`branch_kind` text NOT NULL,
	`matter` text NOT NULL,
	`place` text,
	`host` text,
	`expected` integer,
	`present` integer,
	`content` text NOT NULL,
	`measure` text,
	`grade_before` text,
	`grade_after` text,
	`score` integer,
	`satisfaction_rate` integer,
	`promotion` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `party_building_no_unique` ON `party_building` (`no`);--> statement-breakpoint
CREATE INDEX `party_building_status` ON `party_building` (`status`);--> statement-breakpoint
CREATE INDEX `party_building_registered_on` ON `party_building` (`registered_on`);--> statement-breakpoint
CREATE INDEX `party_building_team_id` ON `party_building` (`team_id`);--> statement-breakpoint
CREATE INDEX `party_building_point_id` ON `party_building` (`point_id`);--> statement-breakpoint
CREATE INDEX `party_building_source_visit_id` ON `party_building` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `petition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`channel` text NOT NULL,
	`first_on` text,
	`petitioner` text NOT NULL,
	`address` text,
	`people` integer NOT NULL,
	`petition_type` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`merit` text,
	`difficulty` text,
	`disposal` text,
	`leader_id` integer,
	`pledges` text,
	`resolution` text,
	`stabilizing` text,
	`accept_by` text,
	`progress` integer,
	`outcome` text,
	`settled` text,
	`answered_on` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`leader_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `petition_no_unique` ON `petition` (`no`);--> statement-breakpoint
CREATE INDEX `petition_status` ON `petition` (`status`);--> statement-breakpoint
CREATE INDEX `petition_registered_on` ON `petition` (`registered_on`);--> statement-breakpoint
CREATE INDEX `petition_team_id` ON `petition` (`team_id`);--> statement-breakpoint
CREATE INDEX `petition_point_id` ON `petition` (`point_id`);--> statement-breakpoint
CREATE INDEX `petition_source_visit_id` ON `petition` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `phase` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`start_on` text NOT NULL,
	`end_on` text NOT NULL,
	`is_follow_up` integer NOT NULL,
	`task` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `phase_no_unique` ON `phase` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `phase_ordinal_unique` ON `phase` (`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `phase_name_unique` ON `phase` (`name`);--> statement-breakpoint
CREATE TABLE `point` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`team_id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`subdistrict` text,
	`registered` integer,
	`households` integer,
	`population` integer,
	`secretary` text,
	`party_members` integer,
	`phone` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `point_no_unique` ON `point` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `point_name_unique` ON `point` (`name`);--> statement-breakpoint
CREATE INDEX `point_team_id` ON `point` (`team_id`);--> statement-breakpoint
CREATE TABLE `public_order` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`status` text NOT NULL,
	`registered_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source` text NOT NULL,
	`source_visit_id` integer,
	`title` text NOT NULL,
	`registrar_id` integer,
	`organ_id` integer,
	`responsible` text,
	`contact` text,
	`is_key` integer,
	`plan` text,
	`due_on` text,
	`urgency` text,
	`result` text,
	`closed_on` text,
	`close_method` text,
	`followed_up_on` text,
	`follow_up_method` text,
	`follow_up_by` text,
	`satisfaction` text,
	`cleared_on` text,
	`approved_by` text,
	`supervision` text,
	`transferred_to` text,
	`is_exemplar` integer,
	`remark` text,
	`found_on` text NOT NULL,
	`kind` text NOT NULL,
	`site` text NOT NULL,
	`problems` text NOT NULL,
	`area` text NOT NULL,
	`small_place` text,
	`scope` text,
	`content` text NOT NULL,
	`lead_organ_id` integer,
	`partners` text,
	`leader` text,
	`measure` text,
	`criminal_cases` integer,
	`order_cases` integer,
	`warning` text,
	`assessment` text,
	`patrollers` integer,
	`patrols` integer,
	`patrol_households` integer,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`registrar_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lead_organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_order_no_unique` ON `public_order` (`no`);--> statement-breakpoint
CREATE INDEX `public_order_status` ON `public_order` (`status`);--> statement-breakpoint
CREATE INDEX `public_order_registered_on` ON `public_order` (`registered_on`);--> statement-breakpoint
CREATE INDEX `public_order_team_id` ON `public_order` (`team_id`);--> statement-breakpoint
CREATE INDEX `public_order_point_id` ON `public_order` (`point_id`);--> statement-breakpoint
CREATE INDEX `public_order_source_visit_id` ON `public_order` (`source_visit_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`team_id` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`author_id` integer,
	`drafted_on` text,
	`final_on` text,
	`submitted_on` text,
	`receiver` text,
	`state` text NOT NULL,
	`grade` text,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_no_unique` ON `report` (`no`);--> statement-breakpoint
CREATE INDEX `report_team_id` ON `report` (`team_id`);--> statement-breakpoint
CREATE INDEX `report_drafted_on` ON `report` (`drafted_on`);--> statement-breakpoint
CREATE TABLE `sequence` (
	`code` text NOT NULL,
	`year` integer NOT NULL,
	`team` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`code`, `year`, `team`)
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `step_no_unique` ON `step` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `step_ordinal_unique` ON `step` (`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `step_name_unique` ON `step` (`name`);--> statement-breakpoint
CREATE TABLE `target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`ordinal` integer NOT NULL,
	`measure` text NOT NULL,
	`basis` text NOT NULL,
	`amount` integer NOT NULL,
	`unit` text NOT NULL,
	`due_on` text,
	`source` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_no_unique` ON `target` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `target_ordinal_unique` ON `target` (`ordinal`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`name` text NOT NULL,
	`ordinal` integer NOT NULL,
	`subdistrict` text,
	`leader` text NOT NULL,
	`leader_post` text,
	`liaison` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_no_unique` ON `team` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_name_unique` ON `team` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_ordinal_unique` ON `team` (`ordinal`);--> statement-breakpoint
CREATE TABLE `term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`dictionary` text NOT NULL,
	`ordinal` integer NOT NULL,
	`word` text NOT NULL,
	`is_retired` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `term_no_unique` ON `term` (`no`);--> statement-breakpoint
CREATE TABLE `training` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`held_on` text NOT NULL,
	`hours` text,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`place_kind` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`form` text NOT NULL,
	`speaker` text NOT NULL,
	`audience` text NOT NULL,
	`expected` integer,
	`present` integer NOT NULL,
	`leaflets` integer,
	`feedback` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_no_unique` ON `training` (`no`);--> statement-breakpoint
CREATE INDEX `training_held_on` ON `training` (`held_on`);--> statement-breakpoint
CREATE INDEX `training_team_id` ON `training` (`team_id`);--> statement-breakpoint
CREATE INDEX `training_point_id` ON `training` (`point_id`);--> statement-breakpoint
CREATE TABLE `violation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`reported_on` text NOT NULL,
	`source` text NOT NULL,
	`team_id` integer NOT NULL,
	`cadre_id` integer,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`value` integer,
	`examiner` text,
	`conclusion` text NOT NULL,
	`concluded_on` text,
	`penalty` text,
	`returned` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cadre_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `violation_no_unique` ON `violation` (`no`);--> statement-breakpoint
CREATE INDEX `violation_reported_on` ON `violation` (`reported_on`);--> statement-breakpoint
CREATE INDEX `violation_team_id` ON `violation` (`team_id`);--> statement-breakpoint
CREATE TABLE `visit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`visited_on` text NOT NULL,
	`part` text,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`household_id` integer,
	`cadre_ids` text NOT NULL,
	`form` text NOT NULL,
	`presence` text NOT NULL,
	`population` integer,
	`labourers` integer,
	`migrants` integer,
	`income` text,
	`hardships` text,
	`opinion_of_cadres` text,
	`leaflets` integer,
	`card_left` integer,
	`signed` integer,
	`content` text,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_no_unique` ON `visit` (`no`);--> statement-breakpoint
CREATE INDEX `visit_visited_on` ON `visit` (`visited_on`);--> statement-breakpoint
CREATE INDEX `visit_team_id` ON `visit` (`team_id`);--> statement-breakpoint
CREATE INDEX `visit_point_id` ON `visit` (`point_id`);--> statement-breakpoint
CREATE INDEX `visit_household_id` ON `visit` (`household_id`);--> statement-breakpoint
CREATE TABLE `work_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `work_item_no_unique` ON `work_item` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `work_item_ordinal_unique` ON `work_item` (`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `work_item_name_unique` ON `work_item` (`name`);--> statement-breakpoint
CREATE TABLE `writing` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`issue` integer,
	`team_id` integer,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`cut_off` text NOT NULL,
	`dated_on` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer
);
--> statement-breakpoint
CREATE INDEX `writing_kind` ON `writing` (`kind`);--> statement-breakpoint
CREATE TABLE `zero_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`occurred_at` text NOT NULL,
	`goal` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer,
	`place` text NOT NULL,
	`found_at` text NOT NULL,
	`reported_at` text NOT NULL,
	`content` text NOT NULL,
	`batches` integer,
	`people` integer,
	`dead` integer,
	`injured` integer,
	`handling` text,
	`ruling` text NOT NULL,
	`ruled_by` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `zero_event_no_unique` ON `zero_event` (`no`);--> statement-breakpoint
CREATE INDEX `zero_event_occurred_at` ON `zero_event` (`occurred_at`);--> statement-breakpoint
CREATE INDEX `zero_event_team_id` ON `zero_event` (`team_id`);--> statement-breakpoint
CREATE INDEX `zero_event_point_id` ON `zero_event` (`point_id`);