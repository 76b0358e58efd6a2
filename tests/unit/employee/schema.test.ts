import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { createEmployeeSchema, identitySchema, leaveSchema, standingSchema } from "@/lib/employee/schema";
import { delegationSchema } from "@/lib/employee/schema-delegation";
import { placementSchema } from "@/lib/employee/schema-placement";
import { createTeamSchema } from "@/lib/employee/schema-team";

const ID = "00000000-0000-4000-8000-000000000001";

/** The fields at which a form is faulty, with their first sentence. */
function faultsOf(schema: z.ZodType, form: Record<string, unknown>): Record<string, string> {
  const read = schema.safeParse(form);
  if (read.success) return {};
  return Object.fromEntries(
    read.error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]),
  );
}

const placement = {
  employeeId: ID,
  version: "1",
  kind: "definitif",
  unitId: ID,
  positionId: ID,
  from: "2026-10-01",
};

describe("the form of a placement", () => {
  it("takes a jabatan of the list, or a new one that is complete", () => {
    expect(faultsOf(placementSchema, placement)).toEqual({});
    const read = placementSchema.parse({
      ...placement,
      positionId: "",
      newName: "Analis",
      newKind: "pelaksana",
      newClass: "7",
    });
    expect(read.position).toEqual({ name: "Analis", kind: "pelaksana", jenjang: null, class: 7 });
    expect(faultsOf(placementSchema, { ...placement, positionId: "" })).toHaveProperty("positionId");
    expect(faultsOf(placementSchema, { ...placement, newName: "Analis" })).toHaveProperty("newKind");
    expect(faultsOf(placementSchema, { ...placement, newName: "Guru", newKind: "fungsional" })).toEqual({
      newJenjang: "Jabatan fungsional harus memiliki jenjang.",
    });
    expect(
      faultsOf(placementSchema, { ...placement, newName: "A", newKind: "pelaksana", newClass: "18" }),
    ).toHaveProperty("newClass");
  });

  it.each(["plt", "plh", "pj"])("asks a %s to lead", (kind) => {
    const form = { ...placement, kind, to: "2026-12-31" };
    expect(Object.keys(faultsOf(placementSchema, form))).toEqual(["isHead"]);
    expect(faultsOf(placementSchema, { ...form, isHead: "on" })).toEqual({});
  });

  it("asks for the end of a Plh, and refuses one before the beginning", () => {
    expect(faultsOf(placementSchema, { ...placement, kind: "plh", isHead: "on" })).toHaveProperty("to");
    expect(faultsOf(placementSchema, { ...placement, to: "2026-09-30" })).toEqual({
      to: "Tanggal akhir mendahului tanggal mulai.",
    });
    expect(faultsOf(placementSchema, { ...placement, to: "2026-10-01" })).toEqual({});
  });

  it("says what is missing in words that a person understands", () => {
    expect(faultsOf(placementSchema, { employeeId: ID, version: "1" })).toEqual({
      unitId: "Pilih unit kerja dari daftar.",
      kind: "Pilih jenis penempatan.",
      from: "Isi TMT penempatan.",
      positionId: "Pilih jabatan dari daftar, atau isi jabatan baru.",
    });
  });
});

describe("the form of a new person", () => {
  const person = { ...placement, name: "Siti", kind: "pns", number: "19900101 201505 2 009" };

  it("takes birth and sex from the number unless they are given", () => {
    expect(createEmployeeSchema.parse(person)).toMatchObject({
      birthDate: "1990-01-01",
      sex: "p",
      golongan: null,
    });
    expect(createEmployeeSchema.parse({ ...person, birthDate: "1990-01-02", sex: "l" })).toMatchObject({
      birthDate: "1990-01-02",
      sex: "l",
    });
  });

  it("refuses a number of the other sort, a golongan of the other sort, and a number that is none", () => {
    expect(faultsOf(createEmployeeSchema, { ...person, kind: "pppk" })).toEqual({
      number: "Nomor ini berbentuk NIP, sedangkan PPPK memakai NI PPPK.",
    });
    expect(faultsOf(createEmployeeSchema, { ...person, golongan: "IX" })).toHaveProperty("golongan");
    expect(faultsOf(createEmployeeSchema, { ...person, number: "199013012015052009" })["number"]).toContain(
      "bukan tanggal lahir",
    );
  });
});

describe("other forms", () => {
  it("know no 30 February, no half address and no empty name", () => {
    const identity = {
      employeeId: ID,
      version: "1",
      name: " ",
      kind: "pns",
      sex: "l",
      birthDate: "1990-02-30",
      email: "siti@",
    };
    expect(faultsOf(identitySchema, identity)).toEqual({
      name: "Isi nama tanpa gelar.",
      birthDate: "Isi tanggal lahir.",
      email: "Alamat e-mail tidak lengkap. Contoh: nama@contoh.go.id.",
    });
  });

  it("refuse an end before the beginning", () => {
    const key = { employeeId: ID, version: "1", from: "2026-10-02", to: "2026-10-01" };
    expect(faultsOf(standingSchema, { ...key, kind: "cltn" })).toHaveProperty("to");
    expect(faultsOf(leaveSchema, { ...key, kind: "besar" })).toHaveProperty("to");
  });

  it("take one person of a list as a list of one, and ask for at least one", () => {
    const sk = { unitId: ID, delegateId: ID, decree: "800/1", from: "2026-10-01" };
    expect(delegationSchema.parse({ ...sk, people: ID }).people).toEqual([ID]);
    expect(faultsOf(delegationSchema, sk)).toEqual({ people: "Pilih sedikitnya satu pegawai." });
  });

  it("ask for the SK and the ketua of a team", () => {
    expect(
      Object.keys(faultsOf(createTeamSchema, { name: "Tim", unitId: ID, from: "2026-10-01" })).sort(),
    ).toEqual(["decree", "decreeDate", "leaderId"]);
  });
});
