import { z } from "zod";
import { COURSE_STANDS } from "@/lib/iku/course";

/** Kode of an indicator, from which the list goes on. */
const code = z.string().min(1).max(30).optional().catch(undefined);

/** What `/dasbor/iku` is asked for; what cannot be read is left out. */
export const courseFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  tahun: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  keadaan: z.enum(COURSE_STANDS).optional().catch(undefined),
  setelah: code,
  sebelum: code,
});

const id = z.uuid().optional().catch(undefined);

/** What `/dasbor/iku/lkjip` is asked for: its lines go on from an indicator. */
export const lkjipFilter = courseFilter
  .pick({ unit: true, tahun: true })
  .extend({ setelah: id, sebelum: id });

const typed = z.string().max(60).default("").catch("");

/** What `/dasbor/iku/simulasi` is asked: an indicator, and what is imagined of it, as typed. */
export const whatIfFilter = courseFilter.pick({ unit: true, tahun: true }).extend({
  iku: id,
  target: typed,
  periode: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
  nilai: typed,
});

type CourseFilter = z.output<typeof courseFilter>;

/** The address of a page of the course, with its filter. */
export function courseHref(filter: Partial<CourseFilter>, page: "" | "/lkjip" | "/simulasi" = ""): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return `/dasbor/iku${page}${text === "" ? "" : `?${text}`}`;
}
