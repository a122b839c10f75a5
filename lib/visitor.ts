import "server-only";
import { headers } from "next/headers";
import { isOwnOrigin } from "@/lib/origin";
import { CLIENT_ADDRESS } from "@/lib/request";
import { siteUrl } from "@/lib/settings";

/** What can be known of whoever sends something, whether they are signed in or not. */

/** The first line of an action that needs no session. Throws where the request came from elsewhere. */
export async function requireOwnOrigin(): Promise<void> {
  const origin = (await headers()).get("origin");
  if (!isOwnOrigin(origin, siteUrl())) throw new Error(`A request from ${origin ?? "nowhere"} was refused.`);
}

/** The address that the request comes from. */
export async function clientAddress(): Promise<string | null> {
  return (await headers()).get(CLIENT_ADDRESS);
}
