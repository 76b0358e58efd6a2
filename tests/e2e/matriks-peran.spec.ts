import { anEmployee } from "../builders/employee";
import { aPlacement, aPosition } from "../builders/placement";
import { aPlan, anRhk, anSkp } from "../builders/skp";
import { expectNoFaults } from "./axe";
import { expect, signIn, test } from "./office";
import { theRelations } from "../builders/relation";

test("a superior fills the matrix for three people by keyboard: begun, grown, proposed", async ({
  page,
  office,
}) => {
  const { staf, rekan, lurah } = office.people;
  const { kelurahan } = office.units;
  const [first, second] = ["Meningkatnya mutu layanan kelurahan", "Turunnya keluhan warga"];
  const plan = aPlan({ rhks: [anRhk({ text: first }), anRhk({ text: second })] });
  const third = anEmployee(office.agency, { name: "Wahyu Nugroho" });
  const post = aPosition(office.agency, { name: "Pengadministrasi", kind: "pelaksana" });
  const kept = theRelations([office.agency, third]).rows.appraisalRelation ?? [];
  await office.add(third, post, aPlacement(third, kelurahan, post), {
    rows: {
      appraisalRelation: kept.map((row) => ({
        ...row,
        ...{ appraiserId: lurah.employee.id, appraiserTitle: "Lurah Sukamaju", because: null },
        ...{ unitId: kelurahan.id, positionName: "Pengadministrasi", makesSkp: true, isCounted: true },
      })),
    },
  });
  await office.add(
    anSkp(lurah.employee, kelurahan, { plan }),
    anSkp(rekan.employee, kelurahan, { appraiser: lurah.employee, status: "draft" }),
    anSkp(third, kelurahan, { appraiser: lurah.employee }),
  );
  await signIn(page, lurah);
  await page.goto("/matriks-peran");
  await expect(page.getByText("Belum berperan", { exact: true })).toHaveCount(3);
  await expect(page.getByText("Belum terbagi")).toHaveCount(2);
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Centang semua RHK 1" }).press("Enter");
  await page.getByRole("checkbox", { name: `RHK 2 pada ${staf.employee.row.name}` }).press("Space");
  await page.getByRole("button", { name: "Tempatkan sel yang dicentang" }).press("Enter");
  await expect(page.getByRole("alert").getByText(/Tulis alasannya/)).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "RHK 1 pada Wahyu Nugroho" })).toBeChecked();
  await page.getByLabel("Alasan perubahan").fill("Pembagian peran tahun ini");
  await page.getByRole("button", { name: "Tempatkan sel yang dicentang" }).click();
  await expect(page.getByText(`Konsep SKP dibuat untuk ${staf.employee.row.name}.`)).toBeVisible();
  await expect(page.getByText("Diusulkan sebagai perubahan SKP Wahyu Nugroho.")).toBeVisible();
  await expect(page.getByText("Belum berperan", { exact: true })).toHaveCount(0);
  await expect(page.getByText("3 dari 3 pegawai")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoFaults(page);
});
