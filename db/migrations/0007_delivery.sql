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
CREATE INDEX `writing_delivery_writing` ON `writing_delivery` (`writing_id`);