import { type APIResponse, expect, type Page } from "@playwright/test";
import { siteUrl } from "@/lib/settings";

export type Field = readonly [name: string, value: string];

/**
 * Posts the form of a page as a browser without JavaScript does, but with any fields at all, and shows the answer in the
 * page. What the form carries hidden is sent along, unless a field of that name is given.
 */
export async function postForm(page: Page, address: string, fields: readonly Field[]): Promise<APIResponse> {
  await page.goto(address);
  const form = page.getByRole("main").locator("form");
  const given = new Set(fields.map(([name]) => name));
  const sent = new FormData();
  for (const hidden of await form.locator("input[type=hidden]").all()) {
    const name = (await hidden.getAttribute("name")) ?? "";
    if (!given.has(name)) sent.append(name, (await hidden.getAttribute("value")) ?? "");
  }
  for (const [name, value] of fields) sent.append(name, value);
  const headers = { Origin: siteUrl().origin };
  const response = await page.request.post(address, { multipart: sent, headers, maxRedirects: 0 });
  expect(response.status(), await excerpt(response)).toBeLessThan(500);
  if (response.status() === 200) await page.setContent(await response.text());
  return response;
}

async function excerpt(response: APIResponse): Promise<string> {
  return (await response.text()).slice(0, 500);
}
