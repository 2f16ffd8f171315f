CREATE TABLE `appraisal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`party_building_id` integer NOT NULL,
	`meeting` text NOT NULL,
	`held_on` text NOT NULL,
	`person` text NOT NULL,
	`post` text NOT NULL,
	`attended` integer,
	`issued` integer NOT NULL,
	`returned` integer NOT NULL,
	`valid` integer NOT NULL,
	`excellent` integer NOT NULL,
	`competent` integer NOT NULL,
	`basic` integer NOT NULL,
	`incompetent` integer NOT NULL,
	`remark` text,
	FOREIGN KEY (`party_building_id`) REFERENCES `party_building`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisal_no_unique` ON `appraisal` (`no`);--> statement-breakpoint
CREATE INDEX `appraisal_party_building_id` ON `appraisal` (`party_building_id`);--> statement-breakpoint
CREATE INDEX `appraisal_held_on` ON `appraisal` (`held_on`);--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`name` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_no_unique` ON `calendar_day` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_day_day_unique` ON `calendar_day` (`day`);--> statement-breakpoint
CREATE TABLE `decision_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`party_building_id` integer NOT NULL,
	`matter` text NOT NULL,
	`step` text NOT NULL,
	`held_on` text NOT NULL,
	`expected` integer,
	`present` integer,
	`agreed` integer,
	`opposed` integer,
	`abstained` integer,
	`way` text,
	`days` integer,
	`remark` text,
	FOREIGN KEY (`party_building_id`) REFERENCES `party_building`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_step_no_unique` ON `decision_step` (`no`);--> statement-breakpoint
CREATE INDEX `decision_step_party_building_id` ON `decision_step` (`party_building_id`);--> statement-breakpoint
CREATE INDEX `decision_step_held_on` ON `decision_step` (`held_on`);--> statement-breakpoint
CREATE TABLE `dispatch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`direction` text NOT NULL,
	`handled_on` text NOT NULL,
	`doc_no` text,
	`title` text NOT NULL,
	`dated_on` text,
	`counterpart` text NOT NULL,
	`kind` text,
	`copies` integer NOT NULL,
	`urgency` text,
	`is_basis` integer,
	`handler_id` integer,
	`opinion` text,
	`due_on` text,
	`handling` text,
	`is_filed` integer,
	`file_no` text,
	`remark` text,
	FOREIGN KEY (`handler_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispatch_no_unique` ON `dispatch` (`no`);--> statement-breakpoint
CREATE INDEX `dispatch_handled_on` ON `dispatch` (`handled_on`);--> statement-breakpoint
CREATE TABLE `dispute_party` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`dispute_id` integer NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`sex` text,
	`age` integer,
	`address` text,
	`phone` text,
	`person_kind` text,
	`demand` text,
	FOREIGN KEY (`dispute_id`) REFERENCES `dispute`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispute_party_no_unique` ON `dispute_party` (`no`);--> statement-breakpoint
CREATE INDEX `dispute_party_dispute_id` ON `dispute_party` (`dispute_id`);--> statement-breakpoint
CREATE TABLE `emergency` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`occurred_at` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`level` text,
	`team_id` integer NOT NULL,
	`point_id` integer,
	`place` text NOT NULL,
	`people` integer,
	`dead` integer,
	`injured` integer,
	`content` text NOT NULL,
	`reported_at` text,
	`plan_name` text,
	`responded_at` text,
	`response` text,
	`handling` text,
	`commander` text,
	`last_update_at` text NOT NULL,
	`state` text NOT NULL,
	`closed_at` text,
	`outcome` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `emergency_no_unique` ON `emergency` (`no`);--> statement-breakpoint
CREATE INDEX `emergency_occurred_at` ON `emergency` (`occurred_at`);--> statement-breakpoint
CREATE INDEX `emergency_team_id` ON `emergency` (`team_id`);--> statement-breakpoint
CREATE INDEX `emergency_point_id` ON `emergency` (`point_id`);--> statement-breakpoint
CREATE TABLE `event_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`zero_event_id` integer,
	`emergency_id` integer,
	`kind` text NOT NULL,
	`reported_at` text NOT NULL,
	`reporter` text NOT NULL,
	`receiver` text,
	`content` text NOT NULL,
	`instruction` text,
	FOREIGN KEY (`zero_event_id`) REFERENCES `zero_event`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`emergency_id`) REFERENCES `emergency`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_report_no_unique` ON `event_report` (`no`);--> statement-breakpoint
CREATE INDEX `event_report_zero_event_id` ON `event_report` (`zero_event_id`);--> statement-breakpoint
CREATE INDEX `event_report_emergency_id` ON `event_report` (`emergency_id`);--> statement-breakpoint
CREATE INDEX `event_report_reported_at` ON `event_report` (`reported_at`);--> statement-breakpoint
CREATE TABLE `exemplar` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`recommended_on` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer,
	`deeds` text NOT NULL,
	`material_state` text NOT NULL,
	`author` text,
	`published_in` text,
	`published_on` text,
	`commendation` text,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exemplar_no_unique` ON `exemplar` (`no`);--> statement-breakpoint
CREATE INDEX `exemplar_recommended_on` ON `exemplar` (`recommended_on`);--> statement-breakpoint
CREATE INDEX `exemplar_team_id` ON `exemplar` (`team_id`);--> statement-breakpoint
CREATE INDEX `exemplar_point_id` ON `exemplar` (`point_id`);--> statement-breakpoint
CREATE TABLE `finance_check` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`party_building_id` integer NOT NULL,
	`start_on` text,
	`end_on` text,
	`income` integer,
	`spent` integer,
	`balance` integer,
	`receivable` integer,
	`debt` integer,
	`problems` text,
	`party_open_on` text,
	`village_open_on` text,
	`finance_open_on` text,
	`ways` text,
	`remark` text,
	FOREIGN KEY (`party_building_id`) REFERENCES `party_building`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finance_check_no_unique` ON `finance_check` (`no`);--> statement-breakpoint
CREATE INDEX `finance_check_party_building_id` ON `finance_check` (`party_building_id`);--> statement-breakpoint
CREATE TABLE `hazard_review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`hazard_id` integer NOT NULL,
	`reviewed_on` text NOT NULL,
	`reviewer` text NOT NULL,
	`result` text NOT NULL,
	`opinion` text,
	`due_on` text,
	FOREIGN KEY (`hazard_id`) REFERENCES `hazard`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hazard_review_no_unique` ON `hazard_review` (`no`);--> statement-breakpoint
CREATE INDEX `hazard_review_hazard_id` ON `hazard_review` (`hazard_id`);--> statement-breakpoint
CREATE INDEX `hazard_review_reviewed_on` ON `hazard_review` (`reviewed_on`);--> statement-breakpoint
CREATE TABLE `household_member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`household_id` integer NOT NULL,
	`name` text NOT NULL,
	`relation` text NOT NULL,
	`sex` text,
	`born_on` text,
	`citizen_id` text,
	`is_migrant` integer,
	`workplace` text,
	`remark` text,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `household_member_no_unique` ON `household_member` (`no`);--> statement-breakpoint
CREATE INDEX `household_member_household_id` ON `household_member` (`household_id`);--> statement-breakpoint
CREATE TABLE `illegal_building` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`found_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`source_concern_id` integer,
	`type` text NOT NULL,
	`owner` text NOT NULL,
	`site` text NOT NULL,
	`area` integer NOT NULL,
	`content` text NOT NULL,
	`persuaded` integer,
	`disposal` text,
	`organ_id` integer,
	`disposed_on` text,
	`removed` integer,
	`state` text NOT NULL,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `illegal_building_no_unique` ON `illegal_building` (`no`);--> statement-breakpoint
CREATE INDEX `illegal_building_found_on` ON `illegal_building` (`found_on`);--> statement-breakpoint
CREATE INDEX `illegal_building_team_id` ON `illegal_building` (`team_id`);--> statement-breakpoint
CREATE INDEX `illegal_building_point_id` ON `illegal_building` (`point_id`);--> statement-breakpoint
CREATE TABLE `inquiry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`party_building_id` integer NOT NULL,
	`asked_on` text NOT NULL,
	`asker` text NOT NULL,
	`question` text NOT NULL,
	`answerer` text,
	`answer` text,
	`satisfaction` text,
	FOREIGN KEY (`party_building_id`) REFERENCES `party_building`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inquiry_no_unique` ON `inquiry` (`no`);--> statement-breakpoint
CREATE INDEX `inquiry_party_building_id` ON `inquiry` (`party_building_id`);--> statement-breakpoint
CREATE INDEX `inquiry_asked_on` ON `inquiry` (`asked_on`);--> statement-breakpoint
CREATE TABLE `inspection_finding` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`inspection_id` integer NOT NULL,
	`problem` text NOT NULL,
	`kind` text NOT NULL,
	`responsible` text,
	`requirement` text,
	`due_on` text,
	`state` text NOT NULL,
	`rectification` text,
	`rectified_on` text,
	`reviewer` text,
	`reviewed_on` text,
	FOREIGN KEY (`inspection_id`) REFERENCES `inspection`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_finding_no_unique` ON `inspection_finding` (`no`);--> statement-breakpoint
CREATE INDEX `inspection_finding_inspection_id` ON `inspection_finding` (`inspection_id`);--> statement-breakpoint
CREATE TABLE `labour_rule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`ordinal` integer NOT NULL,
	`floor` integer NOT NULL,
	`label` text,
	`measure` text,
	`audience` text,
	`source` text,
	`period` text,
	`ate_together` integer,
	`lived_together` integer,
	`worked_together` integer,
	`from_on` text,
	`to_on` text,
	`basis` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `labour_rule_no_unique` ON `labour_rule` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `labour_rule_ordinal_unique` ON `labour_rule` (`ordinal`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`held_on` text NOT NULL,
	`hours` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`team_id` integer,
	`point_id` integer,
	`place` text NOT NULL,
	`host` text NOT NULL,
	`recorder_id` integer,
	`expected` integer,
	`present` integer,
	`absent_ids` text,
	`content` text NOT NULL,
	`decisions` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorder_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_no_unique` ON `meeting` (`no`);--> statement-breakpoint
CREATE INDEX `meeting_held_on` ON `meeting` (`held_on`);--> statement-breakpoint
CREATE INDEX `meeting_team_id` ON `meeting` (`team_id`);--> statement-breakpoint
CREATE INDEX `meeting_point_id` ON `meeting` (`point_id`);--> statement-breakpoint
CREATE TABLE `meeting_attendance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`meeting_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	`cadre_id` integer NOT NULL,
	`state` text NOT NULL,
	`arrived_at` text,
	`remark` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cadre_id`) REFERENCES `cadre`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_attendance_no_unique` ON `meeting_attendance` (`no`);--> statement-breakpoint
CREATE INDEX `meeting_attendance_meeting_id` ON `meeting_attendance` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_attendance_team_id` ON `meeting_attendance` (`team_id`);--> statement-breakpoint
CREATE TABLE `other_work` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`worked_on` text NOT NULL,
	`team_id` integer NOT NULL,
	`point_id` integer NOT NULL,
	`hamlet_id` integer,
	`work_item_id` integer NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`organ_id` integer,
	`seedlings` integer,
	`tech_visits` integer,
	`supported` integer,
	`water_works` integer,
	`jobs_wanted` integer,
	`jobs_filled` integer,
	`waste` integer,
	`invested` integer,
	`equipment` integer,
	`funds` text,
	`educated` integer,
	`audience` text,
	`remark` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`point_id`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlet`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`work_item_id`) REFERENCES `work_item`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organ_id`) REFERENCES `organ`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `other_work_no_unique` ON `other_work` (`no`);--> statement-breakpoint
CREATE INDEX `other_work_worked_on` ON `other_work` (`worked_on`);--> statement-breakpoint
CREATE INDEX `other_work_team_id` ON `other_work` (`team_id`);--> statement-breakpoint
CREATE INDEX `other_work_point_id` ON `other_work` (`point_id`);--> statement-breakpoint
CREATE TABLE `progress` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`no` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	`done_on` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`recorder` text,
	`new_due_on` text,
	`approver` text,
	`concern_id` integer,
	`hazard_id` integer,
	`dispute_id` integer,
	`public_order_id` integer,
	`family_planning_id` integer,
	`party_building_id` integer,
	`petition_id` integer,
	FOREIGN KEY (`concern_id`) REFERENCES `concern`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hazard_id`) REFERENCES `hazard`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`dispute_id`) REFERENCES `dispute`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`public_order_id`) REFERENCES `public_order`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`family_planning_id`) REFERENCES `family_planning`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`party_building_id`) REFERENCES `party_building`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`petition_id`) REFERENCES `petition`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_no_unique` ON `progress` (`no`);--> statement-breakpoint
CREATE INDEX `progress_done_on` ON `progress` (`done_on`);--> statement-breakpoint
CREATE INDEX `progress_concern_id` ON `progress` (`concern_id`);--> statement-breakpoint
CREATE INDEX `progress_hazard_id` ON `progress` (`hazard_id`);--> statement-breakpoint
CREATE INDEX `progress_dispute_id` ON `progress` (`dispute_id`);--> statement-breakpoint
CREATE INDEX `progress_public_order_id` ON `progress` (`public_order_id`);--> statement-breakpoint
CREATE INDEX `progress_family_planning_id` ON `progress` (`family_planning_id`);--> statement-breakpoint
CREATE INDEX `progress_party_building_id` ON `progress` (`party_building_id`);--> statement-breakpoint
CREATE INDEX `progress_petition_id` ON `progress` (`petition_id`);--> statement-breakpoint
CREATE TABLE `row_attachment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ledger` text NOT NULL,
	`row_id` integer NOT NULL,
	`attachment_id` integer NOT NULL,
	`role` text NOT NULL,
	`caption` text NOT NULL,
	`ordinal` integer NOT NULL,
	`pair` integer,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `row_attachment_row` ON `row_attachment` (`ledger`,`row_id`);--> statement-breakpoint
CREATE INDEX `row_attachment_attachment` ON `row_attachment` (`attachment_id`);--> statement-breakpoint
ALTER TABLE `attachment` ADD `thumb_sha256` text;--> statement-breakpoint
ALTER TABLE `attachment` ADD `original_id` integer;--> statement-breakpoint
ALTER TABLE `cadre` ADD `leave_from` text;--> statement-breakpoint
ALTER TABLE `cadre` ADD `leave_to` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `labour_rule_on` integer;--> statement-breakpoint
ALTER TABLE `concern` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `concern` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `concern` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `concern` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `concern` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `concern` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `concern` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `concern` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `concern` ADD `affected_people` integer;--> statement-breakpoint
ALTER TABLE `condolence` ADD `proxy_reason` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `dispute` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `dispute` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `dispute` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `dispute` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `dispute` ADD `agreement_no` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `supervising_organ` text;--> statement-breakpoint
ALTER TABLE `dispute` ADD `supervisor` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `family_planning` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `family_planning` ADD `verified_on` text;--> statement-breakpoint
ALTER TABLE `family_planning` ADD `applied_on` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `hazard` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `hazard` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `hazard` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `hazard` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `hazard` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `hazard` ADD `five_ready` text;--> statement-breakpoint
ALTER TABLE `household` ADD `must_visit_kinds` text;--> statement-breakpoint
ALTER TABLE `inspection` ADD `party` text;--> statement-breakpoint
ALTER TABLE `inspection` ADD `cadre_ids` text;--> statement-breakpoint
ALTER TABLE `labour` ADD `hamlet_id` integer REFERENCES hamlet(id);--> statement-breakpoint
ALTER TABLE `labour` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `party_building` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `party_building` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `party_building` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `party_building` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `party_building` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `party_building` ADD `self_score` integer;--> statement-breakpoint
ALTER TABLE `party_building` ADD `mass_score` integer;--> statement-breakpoint
ALTER TABLE `party_building` ADD `superior_score` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `petition` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `petition` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `petition` ADD `leader_post` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `co_organs` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `answer_by` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `unsettled_reason` text;--> statement-breakpoint
ALTER TABLE `petition` ADD `rebounded_on` text;--> statement-breakpoint
ALTER TABLE `public_order` ADD `source_diary_id` integer REFERENCES diary(id);--> statement-breakpoint
ALTER TABLE `public_order` ADD `prominence` text;--> statement-breakpoint
ALTER TABLE `public_order` ADD `instruction` text;--> statement-breakpoint
ALTER TABLE `public_order` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `public_order` ADD `original_due_on` text;--> statement-breakpoint
ALTER TABLE `public_order` ADD `extensions` integer;--> statement-breakpoint
ALTER TABLE `public_order` ADD `urgings` integer;--> statement-breakpoint
ALTER TABLE `public_order` ADD `rebounds` integer;--> statement-breakpoint
ALTER TABLE `public_order` ADD `source_concern_id` integer REFERENCES concern(id);--> statement-breakpoint
ALTER TABLE `public_order` ADD `leader_phone` text;--> statement-breakpoint
ALTER TABLE `training` ADD `topic_detail` text;--> statement-breakpoint
ALTER TABLE `violation` ADD `organ_id` integer REFERENCES organ(id);--> statement-breakpoint
ALTER TABLE `violation` ADD `post` text;--> statement-breakpoint
ALTER TABLE `violation` ADD `goods` text;--> statement-breakpoint
ALTER TABLE `visit` ADD `must_visit` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `organization` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `accident_kind` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `loss` integer;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `grade` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `cause` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `liability` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `identity` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `destination` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `is_irregular` integer;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `demand` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `returned` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `petition_id` integer REFERENCES petition(id);--> statement-breakpoint
ALTER TABLE `zero_event` ADD `symptom` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `since_on` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `until_on` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `case_kind` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `is_solved` integer;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `ruled_on` text;--> statement-breakpoint
ALTER TABLE `zero_event` ADD `ruled_why` text;