import { expect, type Locator, type Page } from "@playwright/test";
import type { Person } from "./editor";
import type { World } from "./world";

type Typed = string | string[] | File;

/** What a person types, by the name of the field. */
export type Fill = Record<string, Typed>;

/** One form, filled in well. */
export interface FormRun {
  /** The opening of the page on which it stands. */
  on: string;
  /** What its first button says. */
  press: string;
  fill?: Fill | ((world: World, visitor: Person) => Fill | Promise<Fill>);
  /** The field without which it is refused; a form that asks for nothing has none. */
  lacks?: string;
  /** What is to be read once it was saved, and not before; left out, the form is gone then. */
  saved?: string | RegExp;
  /** True where nothing that was typed may be sent back. */
  isSecret?: boolean;
}

/** The form of a page whose first button says this. */
export function formOf(page: Page, press: string): Locator {
  const button = page.locator("button:first-of-type").filter({ hasText: new RegExp(`^${press}$`) });
  return page.getByRole("main").locator("form").filter({ has: button }).first();
}

/** What the first button of each form that changes something says, in the main part of a page. */
export function buttonsOf(page: Page): Promise<string[]> {
  return page
    .getByRole("main")
    .locator("form")
    .evaluateAll((forms) =>
      (forms as HTMLFormElement[])
        .filter(({ method }) => method === "post")
        .flatMap((form) => form.querySelector("button")?.textContent ?? []),
    );
}

/** Presses the first button of a form. */
export async function pressIn(form: Locator, press: string): Promise<void> {
  await unfold(form);
  await form.getByRole("button", { name: press, exact: true }).click();
}

/** Opens what something is folded into, as a person does who wants to see it. */
async function unfold(inside: Locator): Promise<void> {
  const folded = inside.locator("xpath=ancestor::details[not(@open)]");
  while ((await folded.count()) > 0) await folded.first().locator("summary").first().click();
}

/** Types into the fields of a form by their names. */
export async function fillIn(form: Locator, fill: Fill): Promise<void> {
  for (const [name, typed] of Object.entries(fill)) {
    const field = form.locator(`[name="${name}"]`);
    for (const [place, one] of (Array.isArray(typed) ? typed : [typed]).entries()) await type(field, place, one);
  }
}

/** Leaves a field empty that may hold something at first. */
export async function leaveOut(form: Locator, name: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first();
  const kind = await kindOf(field);
  if (kind === "select-one") await field.selectOption("");
  else if (!["radio", "checkbox", "file"].includes(kind)) await field.fill("");
}

const kindOf = (field: Locator) => field.first().evaluate((control) => (control as HTMLInputElement).type);

async function type(field: Locator, place: number, typed: string | File): Promise<void> {
  const kind = await kindOf(field);
  if (typeof typed !== "string") {
    const buffer = Buffer.from(await typed.arrayBuffer());
    return field.setInputFiles({ name: typed.name, mimeType: typed.type, buffer });
  }
  const isTick = kind === "radio" || kind === "checkbox";
  const control = isTick ? field.and(valued(field, typed)) : field.nth(place);
  await unfold(control);
  if (isTick) await control.check();
  else if (kind === "select-one") await control.selectOption(typed);
  else await control.fill(typed);
}

const valued = (field: Locator, value: string) => field.page().locator(`[value="${value}"]`);

/** Finds in the fields what was typed into them. */
export async function expectKept(form: Locator, fill: Fill): Promise<void> {
  for (const [name, typed] of Object.entries(fill)) {
    if (typed instanceof File) continue;
    const field = form.locator(`[name="${name}"]`);
    const kind = await kindOf(field);
    for (const [place, one] of (Array.isArray(typed) ? typed : [typed]).entries()) {
      if (kind === "radio" || kind === "checkbox") await expect(field.and(valued(field, one))).toBeChecked();
      else await expect(field.nth(place)).toHaveValue(one);
    }
  }
}
