import { Badge, type BadgeTone } from "@/components/ui/badge";
import { ACCOUNT_STATE_LABELS, type AccountState } from "@/lib/employee/account-view";

const TONES: Readonly<Record<AccountState, BadgeTone>> = {
  none: "neutral",
  invited: "neutral",
  slip: "accent",
  active: "success",
  suspended: "danger",
};

/** Where an account stands, in a word. */
export function AccountBadge({ state }: { state: AccountState }) {
  return <Badge tone={TONES[state]}>{ACCOUNT_STATE_LABELS[state]}</Badge>;
}
