import type { SlipSheet } from "@/lib/employee/account-view";
import type { FormContent } from "./forms/content";
import type { LkjipSheet } from "./lkjip-sheet";
import type { OverviewSheet } from "./overview-sheet";
import type { PaperMark } from "./paper";

/** All that can be made a PDF of: plain values, so that another thread can do it. */
export type Printable =
  | { readonly print: "form"; readonly content: FormContent; readonly mark: PaperMark }
  | { readonly print: "slips"; readonly sheet: SlipSheet }
  | { readonly print: "lkjip"; readonly sheet: LkjipSheet }
  | { readonly print: "overview"; readonly sheet: OverviewSheet };
