import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { z } from "zod";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { newPasswordInput, personInput } from "@/lib/people/input";
import { personByEmail } from "@/lib/people/read";
import { INVITATION_HOURS } from "@/lib/people/rules";
import { addPerson, invitePerson, setPassword } from "@/lib/people/write";
import { resetPerson } from "@/lib/people/write-access";
import { siteUrl } from "@/lib/settings";

const USAGE = `Usage: npm run user -- add EMAIL --name NAME --role editor|reviewer|admin [--password-stdin]
       npm run user -- reset EMAIL

add     adds a person and prints a one-time link with which they choose a password within ${INVITATION_HOURS} hours;
        for somebody who is already there it prints a new link
        --password-stdin   read the password from standard input instead of making a link
reset   ends somebody's password, second step and sessions, and prints the link that is then the one way in`;

const options = { name: { type: "string" }, role: { type: "string" }, "password-stdin": { type: "boolean" } } as const;

/** Says what is wrong with the arguments, and ends. */
function refuse(messages: string[]): never {
  console.error([...messages, "", USAGE].join("\n"));
  process.exit(2);
}

type Typed = Omit<ReturnType<typeof readArguments>, "verb" | "email">;

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [verb, email, ...rest] = positionals;
    if ((verb !== "add" && verb !== "reset") || email === undefined || rest.length > 0) {
      refuse(["Say whom to add or to reset."]);
    }
    return { verb, email, ...values };
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
}

/** The value, or the end with what is wrong with it. */
function accepted<T extends z.ZodType>(input: T, typed: unknown): z.output<T> {
  const parsed = input.safeParse(typed);
  return parsed.success ? parsed.data : refuse(parsed.error.issues.map(({ message }) => message));
}

function printLink(token: string): void {
  const link = new URL(`/desk/sign-in/${token}`, siteUrl());
  console.log(`One-time link, good for ${INVITATION_HOURS} hours:\n${link.href}`);
}

/** Adds somebody, unless they are there already, and gives them a link or a password. */
async function add(email: string, { "password-stdin": isPasswordGiven, ...typed }: Typed): Promise<void> {
  const known = await personByEmail(email);
  const person = known ?? accepted(personInput, { ...typed, email });
  const typedPassword = isPasswordGiven ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
  const password = typedPassword === null ? null : accepted(newPasswordInput, { password: typedPassword }).password;

  const id = "id" in person ? person.id : await addPerson(editor, person);
  const called = `${person.name} <${email}>, ${person.role.toLowerCase()}`;
  console.log(known ? `Already here: ${called}. Name and role stay as they are.` : `Added ${called}.`);
  if (password === null) return printLink(await invitePerson(editor, id));
  await setPassword(editor, id, password);
  console.log("The password is set.");
}

async function reset(email: string): Promise<void> {
  const known = await personByEmail(email);
  if (!known) return refuse([`There is nobody with the address ${email}.`]);
  if (known.disabledAt) refuse([`${known.name} is disabled. An administrator can give access back at /desk/people.`]);
  printLink(await resetPerson(editor, known.id, "Reset at the command line."));
}

const editor = commandLine();
const { verb, ...typed } = readArguments();
const { email } = accepted(personInput.pick({ email: true }), typed);
await (verb === "reset" ? reset(email) : add(email, typed));
await db.$disconnect();
