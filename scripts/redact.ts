import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { personByEmail } from "@/lib/people/read";
import { redactionInput } from "@/lib/redactions/input";
import { redact } from "@/lib/redactions/write";
import { Absent, Refused } from "@/lib/refusal";

const USAGE = `Usage: npm run redact -- SUBJECT FIELD,FIELD --reason TEXT
       npm run redact -- EMAIL --reason TEXT

Takes words out of what was recorded, for ever, and says so in their place; the ledger still holds.
  SUBJECT        as the ledger writes it: korean-peninsula/evidence/57 (all versions of the item)
  FIELD          of an item: headline, summary, quote, quote_english, note, reason, signed_as
  EMAIL          a person who has no access any more: their name and address go
  --reason TEXT  why; everybody can read it, so it must not repeat what goes`;

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { reason: { type: "string" } }, allowPositionals: true });
    const [what, fields = "", ...rest] = positionals;
    if (what === undefined || rest.length > 0) refuse("Say what is to be redacted.");
    return { what, fields: fields.split(",").filter((field) => field !== ""), reason: values.reason };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

async function subjectOf(what: string): Promise<string> {
  if (!what.includes("@")) return what;
  const person = await personByEmail(what);
  return person ? `people/${person.id}` : refuse(`There is nobody with the address ${what}.`);
}

const { what, fields, reason } = readArguments();
const reading = redactionInput.safeParse({ subject: await subjectOf(what), fields, reason });
if (!reading.success) refuse(reading.error.issues.map(({ message }) => message).join("\n"));
try {
  const count = await redact(commandLine(), reading.data);
  console.log(`Redacted ${reading.data.subject}: ${count} ${count === 1 ? "entry" : "entries"} of the ledger.`);
  console.log("Backups and files that were made before still hold the words. See docs/operations.md.");
} catch (error) {
  if (!(error instanceof Refused || error instanceof Absent)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
