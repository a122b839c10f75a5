import "server-only";
import { dayInPath } from "@/lib/addresses/day";
import { normalisedAddress, outletHost } from "@/lib/addresses/normal";
import { readAddress } from "@/lib/addresses/rules";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import type { Existing } from "@/lib/refusal";

/** What an address tells by itself, and through what a tracker has already; nothing is fetched. */
export interface AddressTold {
  /** The source whose site it is on. */
  outlet: string | null;
  /** The day in its path. */
  published: string | null;
  /** Items of the same address. */
  existing: Existing[];
}

export async function addressTold(slug: string, typed: string): Promise<AddressTold> {
  const reading = readAddress(typed);
  if (!reading.ok || reading.value === "" || !isSlug(slug)) return { outlet: null, published: null, existing: [] };
  const address = reading.value;
  const host = outletHost(address);
  const [outlets, existing] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      SELECT s.name FROM source_now s JOIN tracker t ON t.id = s.tracker_id
      WHERE t.slug = ${slug} AND s.host <> '' AND right(${`.${host}`}, length(s.host) + 1) = '.' || lower(s.host)
      ORDER BY length(s.host) DESC, s.id LIMIT 1`,
    db.$queryRaw<Existing[]>`
      SELECT evidence.number, version.headline AS title
      FROM tracker t, evidence_known(t.id, NULL) AS version JOIN evidence ON evidence.id = version.evidence_id
      WHERE t.slug = ${slug} AND version.url_key = ${normalisedAddress(address)}
      ORDER BY evidence.number DESC LIMIT 5`,
  ]);
  return { outlet: outlets[0]?.name ?? null, published: dayInPath(address), existing };
}

/**
 * A form of a new item with what its address tells in the fields that were left empty, where no script has asked for that
 * already; a field that was emptied after it stays empty.
 */
export async function withAddressTold(slug: string, form: FormData): Promise<FormData> {
  // An action can be called with anything, not only with what its form sends.
  if (!(form instanceof FormData)) return form;
  const url = form.get("url");
  if (form.has("addressTold") || typeof url !== "string") return form;
  const told = await addressTold(slug, url);
  const filled = new FormData();
  for (const [name, value] of form) {
    const isOpen = value === "" && (name === "outlet" || name === "published");
    filled.append(name, isOpen ? (told[name as "outlet" | "published"] ?? "") : value);
  }
  return filled;
}
