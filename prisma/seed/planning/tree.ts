import { aPlanningDocument, aPlanningNode, type BuiltNode } from "@/tests/builders/iku";
import type { Built } from "@/tests/builders/rows";
import type { City } from "../city";
import { countersOf } from "./counters";

/** The tree of a demo agency: its rows, and the nodes that indicators hang on. */
export interface DemoTree {
  readonly built: readonly Built[];
  readonly sasaran: ReadonlyMap<string, BuiltNode>;
}

/** An RPJMD of the agency and under it a Renstra of the unit with the counters, from visi to sasaran. */
export function treeOf(city: City): DemoTree {
  const year = Number(city.days.today.slice(0, 4));
  const chance = city.chance("planning");
  const counters = countersOf(city);
  const built: Built[] = [];
  const years = { startsYear: year - 1, endsYear: year + 3 };
  const span = `${String(years.startsYear)}–${String(years.endsYear)}`;
  const rpjmd = aPlanningDocument(
    city.agency,
    {
      ...{ title: `RPJMD ${city.plan.name} ${span} (rekaan)`, ...years },
      legalBasis: `Peraturan Daerah Nomor 2 Tahun ${String(year - 1)} (rekaan)`,
    },
    chance,
  );
  const renstra = aPlanningDocument(
    city.agency,
    {
      ...{ kind: "renstra", parentId: rpjmd.id, unitId: city.unit(counters.key).id, ...years },
      title: `Renstra ${counters.name} ${span} (rekaan)`,
      legalBasis: `Peraturan Wali Kota Nomor 41 Tahun ${String(year - 1)} (rekaan)`,
    },
    chance,
  );
  built.push(rpjmd, renstra);
  const node = (of: typeof rpjmd, given: Parameters<typeof aPlanningNode>[1]): BuiltNode => {
    const made = aPlanningNode(of, given, chance);
    built.push(made);
    return made;
  };
  const visi = node(rpjmd, { kind: "visi", text: "Kota yang melayani, sehat, dan setara bagi semua warga" });
  const misi = node(rpjmd, {
    ...{ kind: "misi", parent: visi, code: "1" },
    text: "Memperkuat pelayanan publik dan tata kelola yang dipercaya warga",
  });
  const trust = node(rpjmd, {
    ...{ kind: "tujuan", parent: misi, code: "1.1" },
    text: "Meningkatnya kepercayaan warga pada pelayanan pemerintah kota",
  });
  const service = node(rpjmd, {
    ...{ parent: trust, code: "1.1.1", unitId: city.unit("setda").id },
    text: "Meningkatnya kualitas pelayanan publik",
    service: "Semua pelayanan tatap muka dan daring pemerintah kota",
  });
  const accountability = node(rpjmd, {
    ...{ parent: trust, code: "1.1.2", sortOrder: 1, unitId: city.unit("setda").id },
    text: "Meningkatnya akuntabilitas kinerja dan keuangan",
  });
  const skills = node(rpjmd, {
    ...{ parent: trust, code: "1.1.3", sortOrder: 2, unitId: city.unit("bkpsdm").id },
    text: "Meningkatnya kompetensi aparatur pelayanan",
  });
  const near = node(rpjmd, {
    ...{ kind: "misi", parent: visi, code: "2", sortOrder: 1 },
    text: "Mendekatkan layanan dasar ke tempat tinggal warga",
  });
  const basic = node(rpjmd, {
    ...{ kind: "tujuan", parent: near, code: "2.1" },
    text: "Meningkatnya mutu layanan dasar yang dekat dengan warga",
  });
  const papers = node(rpjmd, {
    ...{ parent: basic, code: "2.1.1", unitId: city.unit(counters.key).id },
    text: "Meningkatnya tertib administrasi kependudukan",
    service: "Pengantar dan surat keterangan kependudukan",
  });
  const villages = node(renstra, {
    ...{ parent: papers, code: "2.1.1.1", unitId: city.unit(counters.key).id },
    text: "Meningkatnya ketepatan waktu layanan administrasi di setiap loket",
    service: "Loket pelayanan",
  });
  built.push({
    rows: {
      planningLink: [
        {
          ...{ agencyId: city.agency.id, id: chance.id(), servingId: skills.id, servedId: service.id },
          note: "Petugas yang cakap adalah syarat pelayanan yang baik.",
        },
      ],
    },
  });
  return {
    built,
    sasaran: new Map([
      ["layanan", service],
      ["akuntabilitas", accountability],
      ["kompetensi", skills],
      ["adminduk", papers],
      ["loket", villages],
    ]),
  };
}
