import { siteUrl } from "@/lib/settings";
import type { Cookies } from "./editor";
import type { Entry } from "./read-form";

export interface Answer {
  status: number;
  html: string;
  /** Where it leads on. */
  location: string | null;
}

/** Asks for a page as somebody who holds these cookies does, without a browser. */
export const getPage = (address: string, cookies: Cookies) => ask(address, cookies, {});

/** Posts a form as a browser without JavaScript does, without one. */
export function sendForm(address: string, cookies: Cookies, entries: Entry[]): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  return ask(address, cookies, { method: "POST", body });
}

async function ask(address: string, cookies: Cookies, request: RequestInit): Promise<Answer> {
  const { origin } = siteUrl();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { Origin: origin, Cookie: cookie };
  const answer = await fetch(new URL(address, origin), { ...request, headers, redirect: "manual" });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get("location") };
}
