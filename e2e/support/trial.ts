import type { FormRun } from "./form-run";
import { type Entry, formIn } from "./read-form";
import { formOfRun } from "./runs";
import { type Answer, getPage, sendForm } from "./site";
import { makeWorld, type World } from "./world";

/** A form that stands open in a world, filled in well. */
export interface Trial {
  world: World;
  address: string;
  cookies: Awaited<ReturnType<typeof formOfRun>>["cookies"];
  form: ReturnType<typeof formIn>;
  typed: Entry[];
}

/** What a tracker takes only once, or what a change has to change: each time that a form is opened, it says something else. */
const NEW_EACH_TIME = ["name", "slug", "title", "headline", "url", "newTitle", "newTag"];
let opened = 0;

function typedAnew([name, value]: Entry): Entry {
  return typeof value === "string" && NEW_EACH_TIME.includes(name) ? [name, `${value}-${opened}`] : [name, value];
}

/** A world in which nothing was changed since it was made, for the next who asks. */
let untouched: World | undefined;

/** Gives a world back in which nothing was changed. */
export function giveBack({ world }: Trial): void {
  untouched = world;
}

export async function beginTrial(run: FormRun): Promise<Trial> {
  const world = untouched ?? (await makeWorld());
  untouched = undefined;
  return openIn(world, run);
}

/** Opens the form in a world, which may no longer have it. */
export async function openIn(world: World, run: FormRun): Promise<Trial> {
  const { address, typed, cookies } = await formOfRun(world, run);
  opened += 1;
  const { html } = await getPage(address, cookies);
  const entries = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one): Entry => [name, one]));
  return { world, address, cookies, form: formIn(html, run.press), typed: entries.map(typedAnew) };
}

/** Sends the form with these in some of its fields, and all others filled in well. */
export function sendWith({ address, cookies, form, typed }: Trial, wrong: Entry[]): Promise<Answer> {
  const without = (entries: Entry[], others: Entry[]) => {
    const names = new Set(others.map(([name]) => name));
    return entries.filter(([name]) => !names.has(name));
  };
  const rest = without(form?.entries ?? [], typed);
  return sendForm(address, cookies, [...without([...rest, ...typed], wrong), ...wrong]);
}
