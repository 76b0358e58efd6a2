-- Whoever has an account already is not new; accounts made from now on are.
ALTER TABLE "account" ADD COLUMN "sight_seen" SMALLINT NOT NULL DEFAULT 2;
ALTER TABLE "account" ALTER COLUMN "sight_seen" SET DEFAULT 0;
