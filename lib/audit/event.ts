import { z } from "zod";
import type { Json, RecordedEvent } from "@/lib/db/event";
import { agencyEvents } from "./catalog/agency";
import { authEvents } from "./catalog/auth";
import { dashboardEvents } from "./catalog/dashboard";
import { dialogEvents } from "./catalog/dialog";
import { documentEvents } from "./catalog/document";
import { employeeEvents } from "./catalog/employee";
import { evaluationEvents } from "./catalog/evaluation";
import { exchangeEvents } from "./catalog/exchange";
import { inspectionEvents } from "./catalog/inspection";
import { midYearEvents } from "./catalog/mid-year";
import { ikuEvents } from "./catalog/iku";
import { feedbackEvents } from "./catalog/feedback";
import { notificationEvents } from "./catalog/notification";
import { objectionEvents } from "./catalog/objection";
import { perjanjianEvents } from "./catalog/perjanjian";
import { rencanaAksiEvents } from "./catalog/rencana-aksi";
import { realisasiEvents } from "./catalog/realisasi";
import { reorganisationEvents } from "./catalog/reorganisation";
import { skpEvents } from "./catalog/skp";
import { trailEvents } from "./catalog/trail";
import type { EventKind } from "./kind";

/** Every kind of event there is, by its stable key. A kind that changes shape gets a higher version; old rows stay. */
export const EVENT_KINDS = {
  "access.denied": {
    version: 1,
    subject: "access",
    label: "Permintaan ditolak",
    sentence: "Permintaan {pelaku} ditolak",
    detail: z.object({ code: z.string(), attempted: z.string().nullable() }),
  },
  ...agencyEvents,
  ...employeeEvents,
  ...authEvents,
  ...dashboardEvents,
  ...dialogEvents,
  ...evaluationEvents,
  ...objectionEvents,
  ...documentEvents,
  ...exchangeEvents,
  ...inspectionEvents,
  ...midYearEvents,
  ...notificationEvents,
  ...perjanjianEvents,
  ...rencanaAksiEvents,
  ...realisasiEvents,
  ...feedbackEvents,
  ...ikuEvents,
  ...reorganisationEvents,
  ...skpEvents,
  ...trailEvents,
} as const satisfies Readonly<Record<string, EventKind>>;

export type EventKey = keyof typeof EVENT_KINDS;

/** The nouns that events are about. */
export type EventSubject = (typeof EVENT_KINDS)[EventKey]["subject"];

export const EVENT_KEYS = Object.keys(EVENT_KINDS) as [EventKey, ...EventKey[]];

/** Whether a kind of this key is known; one that a newer program wrote need not be. */
export function isEventKey(key: string): key is EventKey {
  return Object.hasOwn(EVENT_KINDS, key);
}

/**
 * An event for the door to record. `detail` is what the kind asks for: before and after of the fields that matter,
 * never a secret.
 *
 * @throws ZodError when the detail has another shape: a bug, not a refusal.
 */
export function auditEvent<K extends EventKey>(
  key: K,
  subjectId: string | null,
  detail: z.input<(typeof EVENT_KINDS)[K]["detail"]>,
): RecordedEvent {
  const kind: EventKind = EVENT_KINDS[key];
  return {
    key,
    version: kind.version,
    subject: kind.subject,
    subjectId,
    detail: kind.detail.parse(detail) as Json,
  };
}

/** What a command is about to try, so that a refusal leaves a readable denial behind. */
export function attempted(
  key: EventKey,
  subjectId: string | null,
): Pick<RecordedEvent, "key" | "subject" | "subjectId"> {
  return { key, subject: EVENT_KINDS[key].subject, subjectId };
}
