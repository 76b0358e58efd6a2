import { ChevronRight } from "@/components/ui/icons";

import { Form } from "@/components/form/form";
import { Avatar } from "@/components/ui/avatar";
import { ROLE_LABELS } from "@/lib/access/role";
import type { FormAction } from "@/lib/action/form-state";
import type { DemoAgency, DemoFace } from "@/lib/auth/demo";

import { DemoButton } from "./demo-button";

/** Ready accounts by agency, one click each. */
export function DemoAccounts({ agencies, action }: { agencies: readonly DemoAgency[]; action: FormAction }) {
  return (
    <section aria-labelledby="akun-contoh" className="mt-12 border-t border-line pt-8">
      <h2 id="akun-contoh" className="text-lg font-semibold">
        Atau cobalah dengan akun contoh
      </h2>
      <p className="mt-1 max-w-reading text-sm text-ink-soft">
        Satu klik, tanpa kata sandi. Semua orang dan angka di dalamnya rekaan; hanya nama instansi dan susunan
        unitnya yang meniru kenyataan.
      </p>
      <Form action={action} label="Akun contoh" quiet className="mt-4 grid gap-2">
        {agencies.map((agency, index) => (
          <details
            key={agency.agencyName}
            open={index === 0}
            name="instansi-contoh"
            className="group overflow-hidden rounded-lg border border-line bg-surface"
          >
            <summary className="flex min-h-12 items-center gap-2 px-4 py-2 font-semibold -outline-offset-2 hover:bg-sunken">
              <ChevronRight
                aria-hidden="true"
                className="size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
              />
              <span className="min-w-0 flex-1">{agency.agencyName}</span>
              <span className="figures text-sm font-normal text-ink-soft">{agency.faces.length} akun</span>
            </summary>
            <ul className="divide-y divide-line border-t border-line">
              {agency.faces.map((face) => (
                <li key={face.accountId}>
                  <DemoButton accountId={face.accountId}>
                    <Face face={face} />
                  </DemoButton>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Form>
    </section>
  );
}

function Face({ face }: { face: DemoFace }) {
  return (
    <>
      <Avatar name={face.name} size="small" />
      <span className="min-w-0 flex-1">
        <span className="block leading-5 font-semibold">{partOf(face)}</span>
        <span className="block text-sm text-ink-soft">
          {[face.name, face.position, face.unit].filter((part) => part !== null).join(" · ")}
        </span>
      </span>
    </>
  );
}

/** The part that the account plays: its roles, or that it heads a unit, or plainly that of a civil servant. */
function partOf({ roles, isHead, isEmployee }: DemoFace): string {
  if (roles.length > 0) return roles.map((role) => ROLE_LABELS[role]).join(", ");
  if (isHead) return "Pejabat penilai";
  return isEmployee ? ROLE_LABELS.pegawai : "Operator";
}
