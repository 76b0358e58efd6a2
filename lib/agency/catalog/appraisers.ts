import { APPRAISED, POLICY_POSITION_KINDS, POLICY_STANDINGS } from "../kebijakan";
import { OPEN, P6, UNITS, UNREAD, YES_NO, type Setting } from "../kebijakan-setting";

/** Who appraises. */
export const PENILAI: readonly Setting[] = [
  {
    path: "appraisal.headKinds",
    section: "penilai",
    label: "Jabatan pimpinan unit yang menilai",
    hint: "Pimpinan unit dengan jabatan lain menilai bila menerima pendelegasian.",
    control: { kind: "choices", words: "position-kinds", options: POLICY_POSITION_KINDS, least: 1 },
    basis: "regulation",
    source: `${P6}: paling rendah pejabat pengawas atau pejabat lain yang diberi pendelegasian kewenangan`,
  },
  {
    path: "appraisal.unitsLedByFungsional",
    section: "penilai",
    label: "Unit yang dipimpin pejabat fungsional tanpa pendelegasian",
    control: UNITS,
    basis: "assumption",
    source: `kepala sekolah dan kepala puskesmas adalah fungsional dengan tugas tambahan; ${UNREAD}`,
  },
  {
    path: "appraisal.acting.plh",
    section: "penilai",
    label: "Plh. menetapkan SKP dan menilai",
    hint: "Selama pejabat definitif berhalangan sementara. Bila tidak, pejabat definitif tetap menilai.",
    control: YES_NO,
    basis: "assumption",
    source: `SE Kepala BKN 1/SE/I/2021 membedakan Plh. dan Plt.; kewenangannya menilai ${UNREAD}`,
  },
  {
    path: "appraisal.acting.plt",
    section: "penilai",
    label: "Plt. menetapkan SKP dan menilai",
    hint: "Selama jabatan kosong. Bila tidak, yang menilai adalah pimpinan di atasnya.",
    control: YES_NO,
    basis: "assumption",
    source: `SE Kepala BKN 1/SE/I/2021 membedakan Plh. dan Plt.; kewenangannya menilai ${UNREAD}`,
  },
  {
    path: "appraisal.objectionAtTop.kind",
    section: "penilai",
    label: "Keberatan atas penilaian pimpinan instansi",
    control: { kind: "choice", words: "top", options: ["final", "official"] },
    basis: "assumption",
    source: `tidak ada atasan di atas pimpinan instansi; ${UNREAD}`,
  },
  {
    path: "appraisal.objectionAtTop.title",
    section: "penilai",
    label: "Jabatan pejabat yang memutus",
    hint: "Diisi bila ada pejabat yang memutus, misalnya “Gubernur Jawa Timur”.",
    control: { kind: "text" },
    basis: "agency",
    source: OPEN,
  },
  {
    path: "appraisal.objectionAtTop.name",
    section: "penilai",
    label: "Nama pejabat yang memutus",
    control: { kind: "text" },
    basis: "agency",
    source: OPEN,
  },
];

/** What a kedudukan means. */
export const KEDUDUKAN: readonly Setting[] = POLICY_STANDINGS.flatMap((kind): readonly Setting[] => {
  const part = { words: "standings", value: kind } as const;
  const basis = "assumption";
  const skpSource =
    kind === "tugas_belajar"
      ? "tanya jawab BKN: pegawai tugas belajar tetap menyusun SKP melalui dialog dengan pejabat penilai"
      : UNREAD;
  return [
    {
      path: `appraisal.standings.${kind}.appraised`,
      ...{ section: "kedudukan", part },
      label: "Menyusun SKP",
      control: { kind: "choice", words: "appraised", options: APPRAISED },
      basis: kind === "tugas_belajar" ? "regulation" : basis,
      source: skpSource,
    },
    {
      path: `appraisal.standings.${kind}.isCounted`,
      ...{ section: "kedudukan", part, basis },
      label: "Dihitung dalam rekap dan distribusi",
      control: YES_NO,
      source: UNREAD,
    },
    {
      path: `appraisal.standings.${kind}.mayAppraise`,
      ...{ section: "kedudukan", part, basis },
      label: "Boleh menilai",
      control: YES_NO,
      source: UNREAD,
    },
  ];
});

/** When an SKP ends before its year. */
export const PERUBAHAN: readonly Setting[] = [
  {
    path: "midYear.isPltChange",
    section: "perubahan",
    label: "SKP ditutup dan dibuka lagi bila pejabat penilai digantikan Plt.",
    hint: "Plh. tidak pernah menutup SKP: pejabat definitif akan kembali.",
    control: YES_NO,
    basis: "assumption",
    source: `${P6}: SKP disesuaikan bila berganti pejabat penilai; apakah Plt. termasuk ${UNREAD}`,
  },
];
