"use server";

import { type AddressTold, addressTold } from "@/lib/evidence/read-address";
import { requireEditor } from "@/lib/session";

/** What an address that was just typed tells of itself. */
export async function tellOfAddress(tracker: string, address: string): Promise<AddressTold> {
  await requireEditor();
  return addressTold(String(tracker), String(address));
}
