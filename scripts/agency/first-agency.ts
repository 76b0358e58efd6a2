import { z } from "zod";
import { AGENCY_KINDS, AGENCY_TIME_ZONES } from "../../lib/agency/agency.ts";
import { type EmployeeNumber, parseEmployeeNumber } from "../../lib/employee/employee-number.ts";

const text = (what: string) => z.string().trim().min(1, `${what} kosong`).max(200, `${what} terlalu panjang`);

const number = z.string().transform((typed, context): EmployeeNumber => {
  const read = parseEmployeeNumber(typed);
  if (read.ok) return read.value;
  context.addIssue("bukan NIP atau NI PPPK yang benar (18 angka)");
  return z.NEVER;
});

/** What must be known of a first agency and of its first administrator. */
export const firstAgency = z
  .object({
    code: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, "2–40 huruf kecil, angka, titik atau tanda hubung"),
    name: text("nama"),
    kind: z.enum(AGENCY_KINDS, `salah satu dari ${AGENCY_KINDS.join(", ")}`),
    timeZone: z.enum(AGENCY_TIME_ZONES, `salah satu dari ${AGENCY_TIME_ZONES.join(", ")}`),
    headTitle: text("sebutan pimpinan"),
    headName: text("nama pimpinan"),
    adminName: text("nama administrator"),
    adminEmail: z.email("bukan alamat e-mail").toLowerCase().optional(),
    adminNip: number.optional(),
  })
  .refine(({ adminEmail, adminNip }) => adminEmail !== undefined || adminNip !== undefined, {
    path: ["adminEmail"],
    message: "isi e-mail atau NIP administrator: dengan itu ia masuk",
  });
export type FirstAgency = z.infer<typeof firstAgency>;

/** One question: the field, the option of the command line, what is asked, and whether it may stay empty. */
export interface Question {
  readonly field: string;
  readonly option: string;
  readonly text: string;
  readonly isOptional?: true;
}

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  { field: "code", option: "code", text: "Kode instansi (singkat, mis. kota-surabaya):" },
  { field: "name", option: "name", text: "Nama instansi:" },
  { field: "kind", option: "kind", text: `Jenis (${AGENCY_KINDS.join(", ")}):` },
  { field: "timeZone", option: "time-zone", text: `Zona waktu (${AGENCY_TIME_ZONES.join(", ")}):` },
  { field: "headTitle", option: "head-title", text: "Sebutan pimpinan (mis. Wali Kota):" },
  { field: "headName", option: "head-name", text: "Nama pimpinan:" },
  { field: "adminName", option: "admin-name", text: "Nama administrator pertama:" },
  {
    field: "adminEmail",
    option: "admin-email",
    text: "E-mail administrator (kosongkan bila tidak ada):",
    isOptional: true,
  },
  {
    field: "adminNip",
    option: "admin-nip",
    text: "NIP atau NI PPPK administrator (kosongkan bila tidak ada):",
    isOptional: true,
  },
];
