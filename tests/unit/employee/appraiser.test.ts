import { describe, expect, test } from "vitest";
import { appraisalOn, appraiserIn, appraiserOf, appraisersOf } from "@/lib/employee/appraiser";
import { appraiserReasons, appraiserSentence } from "@/lib/employee/appraiser-messages";
import type { SuperiorFinding } from "@/lib/employee/appraiser-reason";
import { CIRCLE_CASES } from "./appraiser-cases/circles";
import { HEAD_CASES } from "./appraiser-cases/heads";
import { POST_CASES } from "./appraiser-cases/posts";
import { STANDING_CASES } from "./appraiser-cases/standings";
import { DAY, surabaya } from "./surabaya";

const CASES = [...HEAD_CASES, ...CIRCLE_CASES, ...POST_CASES, ...STANDING_CASES];

/** The answer as the table writes it. */
export function answerOf({ outcome }: Pick<SuperiorFinding, "outcome">): string {
  switch (outcome.kind) {
    case "employee":
      return `${outcome.employeeId}:${outcome.capacity}`;
    case "official":
    case "final":
      return outcome.kind;
    case "none":
      return outcome.because.code;
  }
}

describe("who appraises whom", () => {
  test("the table has at least thirty questions, each with its own title", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
  });

  test.each(CASES)("$title ($source)", ({ who, changes, answer }) => {
    const finding = appraiserOf(who, DAY, surabaya(...changes));
    expect(answerOf(finding)).toBe(answer);
    expect(appraiserSentence(finding)).toMatch(/^Pejabat Penilai Kinerja Anda.*, karena .+\.$/);
    expect(appraiserSentence(finding)).not.toMatch(/undefined|null|\[object|_/);
  });

  test.each(CASES)("asked for all at once, the answer is the same: $title", ({ who, changes }) => {
    const org = surabaya(...changes);
    const all = appraisersOf(org, DAY);
    expect(all.size).toBe(org.people.length);
    for (const { id } of org.people) {
      expect(all.get(id)).toEqual(appraiserIn(appraisalOn(org, DAY), id));
    }
    if (all.has(who)) expect(all.get(who)).toEqual(appraiserOf(who, DAY, org));
  });
});

describe("the reasons, in words", () => {
  const sentence = (title: string, who?: string): string => {
    const found = CASES.find((entry) => entry.title === title);
    if (found === undefined) throw new Error(`no such case: ${title}`);
    return appraiserSentence(appraiserOf(found.who, DAY, surabaya(...found.changes)), who);
  };

  test.each([
    [
      "a pelaksana is appraised by the head of the seksi",
      "Pejabat Penilai Kinerja Anda: Kepala Seksi Trantib, Nama kasi, karena Anda bertugas di Seksi Trantib; Kepala Seksi Trantib memimpin Seksi Trantib.",
    ],
    [
      "a vacant seksi without a Plt: the camat",
      "Pejabat Penilai Kinerja Anda: Camat Gayungan, Nama camat, karena Anda bertugas di Seksi Trantib; Kepala Seksi Trantib kosong; Plt belum ditunjuk; Camat Gayungan memimpin Kecamatan Gayungan.",
    ],
    [
      "a vacant seksi with a Plt: the Plt",
      "Pejabat Penilai Kinerja Anda: Plt. Kepala Seksi Trantib, Nama kasubbag, karena Anda bertugas di Seksi Trantib; Plt. Kepala Seksi Trantib melaksanakan tugas jabatan yang tidak terisi.",
    ],
    [
      "a Plh in force is asked before the definitive head",
      "Pejabat Penilai Kinerja Anda: Plh. Kepala Seksi Trantib, Nama kasubbag, karena Anda bertugas di Seksi Trantib; Plh. Kepala Seksi Trantib bertugas selama Kepala Seksi Trantib berhalangan sementara.",
    ],
    [
      "a head on leave without a Plh still appraises",
      "Pejabat Penilai Kinerja Anda: Kepala Seksi Trantib, Nama kasi, karena Anda bertugas di Seksi Trantib; Kepala Seksi Trantib memimpin Seksi Trantib (sedang Cuti Besar, Plh belum ditunjuk, sehingga tetap menilai).",
    ],
    [
      "a head who is mpp does not appraise",
      "Pejabat Penilai Kinerja Anda: Camat Gayungan, Nama camat, karena Anda bertugas di Seksi Trantib; Kepala Seksi Trantib (Nama kasi) berstatus Masa Persiapan Pensiun; Plt Kepala Seksi Trantib belum ditunjuk; Camat Gayungan memimpin Kecamatan Gayungan.",
    ],
    [
      "a camat by the sekda",
      "Pejabat Penilai Kinerja Anda: Sekretaris Daerah, Nama sekda, karena Anda memimpin Kecamatan Gayungan, dan pimpinan unit dinilai oleh pimpinan di atasnya; atasan penilaian Kecamatan Gayungan ditetapkan pada Sekretariat Daerah; Sekretaris Daerah memimpin Sekretariat Daerah.",
    ],
    [
      "the sekda by the wali kota, who is no civil servant",
      "Pejabat Penilai Kinerja Anda: Wali Kota Surabaya, Pejabat Rekaan, karena Anda memimpin Sekretariat Daerah, dan pimpinan unit dinilai oleh pimpinan di atasnya; di atasnya hanya ada pimpinan instansi.",
    ],
    [
      "the sekcam as Plt camat is appraised by the sekda",
      "Pejabat Penilai Kinerja Anda: Sekretaris Daerah, Nama sekda, karena Anda memimpin Sekretariat Kecamatan, dan pimpinan unit dinilai oleh pimpinan di atasnya; tugas sebagai Plt. Jabatan sekcam tidak mengubah Pejabat Penilai Kinerja; Plt. Camat Gayungan (Nama sekcam) adalah Anda sendiri; atasan penilaian Kecamatan Gayungan ditetapkan pada Sekretariat Daerah; Sekretaris Daerah memimpin Sekretariat Daerah.",
    ],
    [
      "a delegation goes before the head",
      "Pejabat Penilai Kinerja Anda: Jabatan jf, Nama jf, karena Anda bertugas di Seksi Trantib; kewenangan menilai Anda didelegasikan oleh pimpinan Kecamatan Gayungan dengan SK 800/7/2026.",
    ],
    [
      "a delegation to one's own subordinate closes a circle",
      "Pejabat Penilai Kinerja Anda: Camat Gayungan, Nama camat, karena Anda memimpin Seksi Trantib, dan pimpinan unit dinilai oleh pimpinan di atasnya; pendelegasian kepada Nama staf-trantib (SK 800/7/2026) tidak berlaku: Nama staf-trantib dinilai oleh Anda atau oleh bawahan Anda; Camat Gayungan memimpin Kecamatan Gayungan.",
    ],
    [
      "a pelaksana who coordinates is not a pejabat pengawas",
      "Pejabat Penilai Kinerja Anda: Camat Gayungan, Nama camat, karena Anda bertugas di Kelurahan Menanggal; Lurah Menanggal (Nama lurah) menjabat Pelaksana dan belum menerima pendelegasian kewenangan; Camat Gayungan memimpin Kecamatan Gayungan.",
    ],
    [
      "MPP: no SKP, nobody appraises",
      "Pejabat Penilai Kinerja Anda belum dapat ditentukan, karena Anda berstatus Masa Persiapan Pensiun sehingga tidak menyusun SKP.",
    ],
    [
      "no place in any unit",
      "Pejabat Penilai Kinerja Anda belum dapat ditentukan, karena Anda belum ditempatkan di unit mana pun.",
    ],
    [
      "a Plt without a post of his own",
      "Pejabat Penilai Kinerja Anda belum dapat ditentukan, karena Anda hanya tercatat sebagai Plt atau Plh; jabatan definitif belum tercatat.",
    ],
    [
      "a parent that has been closed",
      "Pejabat Penilai Kinerja Anda belum dapat ditentukan, karena Anda memimpin Seksi Trantib, dan pimpinan unit dinilai oleh pimpinan di atasnya; unit induk Seksi Trantib tidak berlaku pada hari ini.",
    ],
  ])("%s", (title, expected) => {
    expect(sentence(title)).toBe(expected);
  });

  test("who looks at another's page reads the name instead of “Anda”", () => {
    const told = sentence("a pelaksana is appraised by the head of the seksi", "Nama staf-trantib");
    expect(told).toMatch(/^Pejabat Penilai Kinerja Nama staf-trantib: Kepala Seksi Trantib/);
    expect(told).not.toContain("Anda");
  });

  test("each step has its part of the sentence", () => {
    for (const { who, changes } of CASES) {
      const finding = appraiserOf(who, DAY, surabaya(...changes));
      expect(appraiserReasons(finding).length).toBeGreaterThanOrEqual(finding.steps.length);
    }
  });
});
