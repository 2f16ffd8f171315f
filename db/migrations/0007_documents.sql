CREATE TABLE `writing_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`corrects_id` integer NOT NULL,
	`by_id` integer NOT NULL,
	`item_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`corrects_id`) REFERENCES `writing`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `writing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `writing_correction_corrects` ON `writing_correction` (`corrects_id`);--> statement-breakpoint
CREATE INDEX `writing_correction_by` ON `writing_correction` (`by_id`);--> statement-breakpoint
CREATE TABLE `writing_delivery` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`writing_id` integer NOT NULL,
	`label` text NOT NULL,
	`unit` text NOT NULL,
	`copies` integer NOT NULL,
	`first_no` integer,
	`last_no` integer,
	`sent_on` text,
	`way` text NOT NULL,
	`signer` text NOT NULL,
	`signed_on` text,
	`remark` text NOT NULL,
	FOREIGN KEY (`writing_id`) REFERENCES `writing`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `writing_delivery_writing` ON `writing_delivery` (`writing_id`);--> statement-breakpoint
ALTER TABLE `writing_step` ADD `reviewer` text;