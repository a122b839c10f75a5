import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { sessionCookies, signIn } from "./support/editor";

const HEADER = "Event date,Title,Source,Link,indicators,bearings";

const FILE = [
  HEADER,
  '20 August 2026,"Ten missiles\u00a0fired, at once",Daily NK,https://news.example/1,missile-tests,AWAY',
  "03/04/2024,Two missiles fired,KCNA,https://news.example/2,missile-tests,AWAY",
  "2026-08-01,=Aid promised,Reuters,https://news.example/3,moon,TOWARD",
  "2026-01-15,Item 1,Reuters,https://news.example/4,missile-tests,NEUTRAL",
].join("\r\n");

async function chooseFile(page: Page, tracker: TrackerRecord, text: string, name = "events.csv"): Promise<void> {
  await page.goto(`/desk/import?tracker=${tracker.slug}`);
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Read the file" }).click();
}

async function tryRows(page: Page): Promise<void> {
  await page.getByLabel("Kind, where a row does not say it").selectOption("Action");
  await page.getByRole("button", { name: "Try it" }).click();
}

/** Without a script the page of a run stays as it is until its reader looks again. */
async function lookUntil(result: Locator, javaScriptEnabled: boolean): Promise<void> {
  const lookAgain = result.page().getByRole("link", { name: "Look again" });
  await expect(async () => {
    await expect(result.or(lookAgain)).toBeVisible();
    if (!javaScriptEnabled && (await lookAgain.isVisible())) await lookAgain.click();
    await expect(result).toBeVisible();
  }).toPass();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a file is mapped, tried and added, and refused rows are left out and given back", async ({
      page,
      context,
    }) => {
      const [tracker] = [await makeTracker(), await signIn(context)];
      await makeItem(tracker, { headline: "Item 1", occurred: "2026-01-15" });
      await chooseFile(page, tracker, FILE);

      await expect(page.getByLabel("Day it occurred")).toHaveValue("0");
      await expect(page.getByLabel("Address", { exact: true })).toHaveValue("3");
      await expect(page.getByRole("group", { name: "Dates like 03/04/2024" })).toContainText("“03/04/2024”");
      await page.getByRole("button", { name: "Try it" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("No column says the kind");
      await page.getByRole("radio", { name: "Day first: 3 April 2024" }).check();
      await tryRows(page);

      const refused = page.getByRole("row", { name: /^Line 4 2026-08-01 =Aid promised/ });
      await lookUntil(refused, javaScriptEnabled);
      await expect(refused).toContainText("no indicator “moon”");
      await expect(page.getByRole("listitem").filter({ hasText: "to add" })).toContainText("2");
      await expect(page.getByText("Daily NK")).toBeVisible();
      const download = await context.request.get(await hrefOf(page, "Download them as CSV, with the reasons"));
      expect(await download.text()).toBe(
        `${HEADER},why_refused\r\n2026-08-01,'=Aid promised,Reuters,https://news.example/3,moon,TOWARD,indicators: This tracker has no indicator “moon”.\r\n`,
      );
      await page.getByRole("link", { name: "duplicates, left out" }).click();
      await expect(page.getByRole("row", { name: /^Line 5/ })).toContainText("there already as item 1");

      await page.getByRole("button", { name: "Add 2 items" }).click();
      await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("One row is refused.");
      await page.getByLabel("Leave the refused rows out").check();
      await page.getByRole("button", { name: "Add 2 items" }).click();
      await lookUntil(page.getByText("2 items were added"), javaScriptEnabled);

      await page.goto(`/trackers/${tracker.slug}/evidence`);
      await expect(page.getByRole("link", { name: "Two missiles fired" })).toBeVisible();
      await expect(page.getByText("3 Apr 2024")).toBeVisible();
    });
  });
}

test("columns that were named once are known for the next file", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  const header = "A,B,C,D,E,F";
  await chooseFile(page, tracker, `${header}\n2026-08-20,One,KCNA,https://news.example/1,missile-tests,AWAY`);
  const labels = ["Day it occurred", "Headline", "Origin: who", "Address", "Indicators", "Bearings"];
  for (const [place, label] of labels.entries()) {
    await page.getByRole("combobox", { name: label }).first().selectOption(String(place));
  }
  await tryRows(page);
  await expect(page.getByRole("button", { name: "Add 1 item" })).toBeVisible();

  await chooseFile(page, tracker, `${header}\n2026-08-21,Two,KCNA,https://news.example/2,missile-tests,AWAY`);
  await expect(page.getByText("As you chose for the last file")).toBeVisible();
  await expect(page.getByLabel("Bearings")).toHaveValue("5");
});

test("what cannot be read is refused at the field", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await chooseFile(page, tracker, "PK\u0003\u0004\u0000");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("neither UTF-8 nor UTF-16");
  await expect(page.getByLabel("Tracker")).toHaveValue(tracker.slug);
});

test("a file that is too large is told of before it is sent", async ({ page, context }, testInfo) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/import?tracker=${tracker.slug}`);
  const large = testInfo.outputPath("big.csv");
  await writeFile(large, Buffer.alloc(20 * 1024 * 1024 + 1, "a"));
  await page.getByLabel("File", { exact: true }).setInputFiles(large);
  await expect(page.getByText("The file has 20.0 MB, at most 20 MB are read.")).toBeVisible();
});

test("a file with too many rows is told of before it is sent", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/import?tracker=${tracker.slug}`);
  const rows = Buffer.from(`${HEADER}\n${"2026-08-01,A\n".repeat(50_001)}`);
  const file = { name: "long.csv", mimeType: "text/csv", buffer: rows };
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await expect(page.getByText("The file has more than 50,000 rows. Split it.")).toBeVisible();
  await expect(page.getByLabel("File", { exact: true })).toHaveValue("");
});

test("a file with too many rows is answered before the end of it is sent", async () => {
  const cookie = (await sessionCookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  const begun = Buffer.from(`${head}${HEADER}\n${"2026-08-01,A\n".repeat(50_200)}`);
  const headers = {
    Cookie: cookie,
    Origin: siteUrl().origin,
    "Content-Type": "multipart/form-data; boundary=x",
    "Content-Length": begun.length + 1_000_000,
  };
  const upload = request(new URL("/desk/import", siteUrl()), { method: "POST", headers });
  upload.write(begun);
  const [answer] = (await once(upload, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  expect(await text(answer)).toContain("more than 50,000 rows");
  upload.destroy();
});

test("a large file whose sender is signed out meanwhile is told of so, and kept", async ({ page, context }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await page.goto(`/desk/import?tracker=${tracker.slug}`);
  const buffer = Buffer.from(`${HEADER}\n2026-08-01,${"A long title. ".repeat(400_000)}`);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "wide.csv", mimeType: "text/csv", buffer });
  await context.clearCookies();
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("You are no longer signed in");
  await expect(page.getByLabel("File", { exact: true })).toHaveValue(/wide\.csv$/);
});

test("an import is its editor's alone", async ({ page, context, browser }) => {
  const [tracker] = [await makeTracker(), await signIn(context)];
  await chooseFile(page, tracker, FILE);
  await expect(page.getByRole("heading", { level: 1, name: "events.csv" })).toBeVisible();
  const other = await browser.newContext({ baseURL: siteUrl().origin });
  await signIn(other, "Bo Editor");
  const address = new URL(page.url()).pathname;
  expect((await other.request.get(address)).status()).toBe(404);
  expect((await other.request.get(`${address}/refused.csv`)).status()).toBe(404);
  await other.close();
});

async function hrefOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
}
