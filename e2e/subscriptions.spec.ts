import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { dayOfMoment } from "@/lib/dates/days";
import { siteUrl } from "@/lib/settings";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { addressIn, mailsTo, mailTo } from "./support/mailbox";

test("a reader subscribes, is told of a move by e-mail, and ends it with one click in the mail program", async ({
  page,
  request,
}) => {
  const tracker = await makeTracker();
  const address = `${randomUUID()}@readers.example`;
  await page.goto(`/trackers/${tracker.slug}/indicators/missile-tests`);
  await page.getByRole("main").getByRole("link", { name: "by e-mail" }).click();
  await expect(page.getByLabel("What you want to be told of")).toHaveValue("indicator.missile-tests");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");

  const confirmation = addressIn(await mailTo(address), "/subscriptions/confirm");
  const opened = await request.get(confirmation);
  const { "cache-control": kept, "referrer-policy": referrer } = opened.headers();
  expect([kept, referrer]).toEqual(["no-store", "same-origin"]);
  expect(await opened.text()).toContain('<meta name="robots" content="noindex, nofollow"');
  await page.goto(confirmation);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("You are subscribed.")).toBeVisible();

  const now = { effectiveOn: dayOfMoment(new Date()) };
  await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", ...now });
  const told = await mailTo(address, 2);
  expect(told.subject).toBe("Missile tests: Moving away (was Not yet rated)");
  await page.goto(addressIn(told, "/assessments/"));
  await expect(page.getByText("Why it is so, 1.")).toBeVisible();

  const headers = new Map(told.headers.map(({ key, value }) => [key, value]));
  const end = headers.get("list-unsubscribe")?.replace(/[<>]/g, "") ?? "";
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post(end, { form: { other: "x" } })).status()).toBe(400);
  expect((await request.post(end.replace(/.$/, ""), { form })).status()).toBe(404);
  await page.goto(end);
  await expect(page.getByRole("button", { name: "End the subscription" })).toBeVisible();
  // As a mail program's server does: without a cookie, and without saying from where.
  const { origin } = siteUrl();
  const clicked = await fetch(end, { method: "POST", body: new URLSearchParams(form) });
  expect([clicked.status, new URL(end).origin]).toEqual([200, origin]);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This subscription has ended");
  await makeAssessment(tracker, "missile-tests", { level: "NO_MOVEMENT", ...now });
  expect(await mailsTo(address)).toHaveLength(2);
});
