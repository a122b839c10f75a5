import { numberInAddress } from "@/lib/addresses/number";
import { evidenceItem } from "@/lib/evidence/read-item";
import { NotAllowed, Refused } from "@/lib/refusal";
import { dayNow } from "@/lib/view";
import { Problem } from "./problem";
import { itemShaped } from "./shaping";

const NO_VERSION = "Say in If-Match which version you saw: the ETag of the item.";

/** The version that a caller saw, by the ETag that they were given; 0 where it is none of ours. */
export function versionSeen({ headers }: Request): number {
  const match = headers.get("if-match");
  if (match === null || match.trim() === "*") throw new Problem(428, NO_VERSION);
  const [, version = "0"] = /^(?:W\/)?"([1-9]\d{0,8})(?:\.[\w-]+)?"$/.exec(match.trim()) ?? [];
  return Number(version);
}

/** By what a caller names a request; null where they do not. */
export function keyOf({ headers }: Request): string | null {
  const key = headers.get("idempotency-key");
  if (key === null || /^[\x21-\x7e]{1,100}$/.test(key)) return key;
  const message = "Give 1 to 100 visible characters, for example a UUID.";
  throw new Problem(422, message, { errors: { "Idempotency-Key": message } });
}

/** Throws what a refusal is to a program: somebody was faster, or something is wrong with what was sent. */
export async function refusedAs(error: unknown, params: Record<string, string>, seen: number | null): Promise<never> {
  if (!(error instanceof Refused) || error instanceof NotAllowed) throw error;
  const { errors, message, surroundings } = error;
  const { present, existing } = surroundings;
  if (seen !== null) {
    const item = await evidenceItem(params.tracker ?? "", numberInAddress(params.id ?? "") ?? 0, dayNow());
    const last = item?.versions.at(-1);
    if (item && last && last.number !== seen) {
      const more = { present: itemShaped(item, last), headers: { etag: `"${last.number}"` } };
      throw new Problem(412, `This is not the version that stands: ${last.number} does.`, more);
    }
  }
  if (present) throw new Problem(409, message, { errors, present: firstOf(present) });
  throw new Problem(422, message, { errors, ...(existing && { existing }) });
}

/** The fields of a form that have one value each. */
function firstOf(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, [value = ""]]) => [name, value]));
}
