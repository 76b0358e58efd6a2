import { expect, it } from "vitest";
import { deliverOutbox } from "@/lib/notification/server/deliver";
import { CAMAT, STAF, anImportWorld, checkedFile, owner, staffList } from "./import-world";

it("who brought a list in is told when it is applied", async () => {
  const world = await anImportWorld();
  const journey = await checkedFile(world, staffList(CAMAT, STAF));
  await journey.apply();
  await deliverOutbox();
  const told = await owner.query(
    `SELECT title, body, href, account_id = (SELECT created_by FROM import_batch WHERE id = $2) AS is_own
     FROM notification WHERE agency_id = $1`,
    [world.agency.id, journey.batchId],
  );
  expect(told.rows).toEqual([
    {
      title: "Impor sudah diterapkan",
      body: expect.stringContaining("2 baru, 0 berubah") as string,
      href: `/impor/${journey.batchId}`,
      is_own: true,
    },
  ]);
});
