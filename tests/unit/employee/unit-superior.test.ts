import { describe, expect, it } from "vitest";
import { orgOn } from "@/lib/employee/org-day";
import { superiorOfUnit } from "@/lib/employee/unit-superior";
import { anAgency, aUnit } from "../../builders/agency";
import { TODAY } from "../../builders/day";
import { anEmployee } from "../../builders/employee";
import { aPlacement, aPosition } from "../../builders/placement";
import { snapshotOfBuilt } from "../../builders/relation";
import type { Built } from "../../builders/rows";

const agency = anAgency();
const city = aUnit(agency);
const district = aUnit(agency, { parent: city, name: "Kecamatan Contoh", kind: "kecamatan" });
const village = aUnit(agency, { parent: district, name: "Kelurahan Contoh", kind: "kelurahan" });
const camatPost = aPosition(agency, { name: "Camat", kind: "administrator" });
const lurahPost = aPosition(agency, { name: "Lurah", kind: "pengawas" });
const camat = anEmployee(agency, { name: "Yusuf" });
const lurah = anEmployee(agency, { name: "Agustina" });
const base: Built[] = [agency, city, district, village, camatPost, lurahPost, camat, lurah];

function superior(unitId: string, ...more: Built[]) {
  return superiorOfUnit(orgOn(snapshotOfBuilt([...base, ...more]), TODAY), unitId);
}

const leads = aPlacement(camat, district, camatPost, { isHead: true });

describe("the head one level up", () => {
  it("leads the unit above, whether or not the unit itself is led", () => {
    expect(superior(village.id, leads)).toMatchObject({ kind: "employee", employeeId: camat.id });
    const led = aPlacement(lurah, village, lurahPost, { isHead: true });
    expect(superior(village.id, leads, led)).toMatchObject({ kind: "employee", employeeId: camat.id });
  });

  it("is the Plh of these days before the head who is away", () => {
    const plh = aPlacement(lurah, district, lurahPost, { isHead: true, kind: "plh" });
    expect(superior(village.id, leads, plh)).toMatchObject({ employeeId: lurah.id, capacity: "plh" });
  });

  it("is never one who leads the unit, though he leads the one above as well", () => {
    const both = [
      aPlacement(camat, district, camatPost, { isHead: true, kind: "plt" }),
      aPlacement(camat, village, lurahPost, { isHead: true }),
    ];
    expect(superior(village.id, ...both)).toMatchObject({ kind: "official" });
  });

  it("is the agency's head above the units under the top, and of the top itself", () => {
    expect(superior(district.id, leads)).toMatchObject({ kind: "official", name: agency.row.headName });
    expect(superior(city.id, leads)).toMatchObject({ kind: "official" });
  });

  it("is nobody for a unit that is not there", () => {
    expect(superior(agency.id)).toEqual({ kind: "none", because: { code: "unit_not_valid" } });
  });
});
