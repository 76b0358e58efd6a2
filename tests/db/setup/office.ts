import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/role";
import { aGrant, anAccount, anActor, type BuiltAccount } from "../../builders/account";
import { anAgency, aUnit, type BuiltAgency, type BuiltUnit } from "../../builders/agency";
import { insert } from "../../builders/db";
import { anEmployee, type BuiltEmployee } from "../../builders/employee";
import { aPlacement, aPosition, type BuiltPosition } from "../../builders/placement";
import { owner } from "./owner";

export { owner } from "./owner";

export interface Office {
  readonly agency: BuiltAgency;
  readonly city: BuiltUnit;
  readonly secretariat: BuiltUnit;
  /** A kecamatan under the city, led by the camat. */
  readonly district: BuiltUnit;
  /** A kelurahan under it, led by the lurah. */
  readonly village: BuiltUnit;
  /** A dinas beside the kecamatan, led by nobody. */
  readonly bureau: BuiltUnit;
  readonly clerkPosition: BuiltPosition;
  readonly lurahPosition: BuiltPosition;
  readonly camat: BuiltEmployee;
  readonly lurah: BuiltEmployee;
  /** A pelaksana in the kelurahan. */
  readonly clerk: BuiltEmployee;
  /** A pelaksana in the dinas. */
  readonly stranger: BuiltEmployee;
  readonly clerkAccount: BuiltAccount;
  readonly adminAccount: BuiltAccount;
  /** Has the agency's administrator's role and is an employee of the dinas. */
  readonly admin: Actor;
  readonly adminPerson: BuiltEmployee;
  /** Pengelola kinerja of the kecamatan, who works in it. */
  readonly keeper: Actor;
  readonly keeperPerson: BuiltEmployee;
  readonly keeperAccount: BuiltAccount;
  readonly clerkActor: Actor;
}

/** A small city with a kecamatan, a kelurahan and a dinas, and the people that commands are tried on. */
export async function anOffice(): Promise<Office> {
  const agency = anAgency();
  const city = aUnit(agency, { name: "Kota Contoh" });
  const secretariat = aUnit(agency, { name: "Sekretariat Daerah", kind: "sekretariat_daerah", parent: city });
  const district = aUnit(agency, {
    name: "Kecamatan Gayungan",
    kind: "kecamatan",
    headTitle: "Camat Gayungan",
    parent: secretariat,
  });
  const village = aUnit(agency, {
    name: "Kelurahan Menanggal",
    kind: "kelurahan",
    headTitle: "Lurah Menanggal",
    parent: district,
  });
  const bureau = aUnit(agency, {
    name: "Dinas Pendidikan",
    kind: "dinas",
    headTitle: "Kepala Dinas Pendidikan",
    parent: secretariat,
  });
  const camatPosition = aPosition(agency, { name: "Camat Gayungan", kind: "administrator" });
  const lurahPosition = aPosition(agency, { name: "Lurah Menanggal", kind: "pengawas" });
  const clerkPosition = aPosition(agency, { name: "Pengadministrasi Perkantoran" });
  const camat = anEmployee(agency, { name: "Bagas Nugraha", frontTitle: "Drs." });
  const lurah = anEmployee(agency, { name: "Ratna Kusuma" });
  const clerk = anEmployee(agency, { name: "Siti Aminah" });
  const stranger = anEmployee(agency, { name: "Joko Widagdo" });
  const adminPerson = anEmployee(agency, { name: "Wulan Pertiwi" });
  const keeperPerson = anEmployee(agency, { name: "Dimas Saputra" });
  const clerkAccount = anAccount(agency, { employee: clerk });
  const adminAccount = anAccount(agency, { employee: adminPerson });
  const keeperAccount = anAccount(agency, { employee: keeperPerson });
  await insert(
    owner,
    agency,
    ...[city, secretariat, district, village, bureau],
    ...[camatPosition, lurahPosition, clerkPosition],
    ...[camat, lurah, clerk, stranger, adminPerson, keeperPerson],
    aPlacement(camat, district, camatPosition, { isHead: true }),
    aPlacement(lurah, village, lurahPosition, { isHead: true }),
    aPlacement(clerk, village, clerkPosition),
    aPlacement(keeperPerson, district, clerkPosition),
    aPlacement(stranger, bureau, clerkPosition),
    aPlacement(adminPerson, bureau, clerkPosition),
    ...[clerkAccount, adminAccount, keeperAccount],
    aGrant(adminAccount, "admin_instansi"),
    aGrant(keeperAccount, "pengelola_kinerja", district),
  );
  return {
    ...{ agency, city, secretariat, district, village, bureau, clerkPosition, lurahPosition },
    ...{ camat, lurah, clerk, stranger, adminPerson, keeperPerson },
    ...{ clerkAccount, adminAccount, keeperAccount },
    admin: anActor({ agency, account: adminAccount, roles: ["admin_instansi"] }),
    keeper: anActor({
      agency,
      account: keeperAccount,
      roles: [{ role: "pengelola_kinerja", unitId: district.id }],
    }),
    clerkActor: anActor({ agency, account: clerkAccount }),
  };
}

/** Somebody of the office who has other roles for the whole agency, and is no employee. */
export function anOutsider(office: Office, ...roles: readonly Role[]): Actor {
  return anActor({ agency: office.agency, roles });
}

/** Keys of the agency's events in their order, with what they say. */
export async function eventsOf(
  office: Office,
): Promise<
  readonly { readonly key: string; readonly subject_id: string | null; readonly detail: unknown }[]
> {
  const found = await owner.query<{ key: string; subject_id: string | null; detail: unknown }>(
    "SELECT key, subject_id, detail FROM audit_event WHERE agency_id = $1 ORDER BY seq",
    [office.agency.id],
  );
  return found.rows;
}

/** The version that the person's record has now. */
export async function versionOf(employee: BuiltEmployee): Promise<number> {
  const found = await owner.query<{ version: number }>("SELECT version FROM employee WHERE id = $1", [
    employee.id,
  ]);
  return found.rows[0]?.version ?? 0;
}
