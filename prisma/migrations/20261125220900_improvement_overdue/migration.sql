-- AlterTable
ALTER TABLE "improvement_action" ADD COLUMN     "told_late_of" DATE;
