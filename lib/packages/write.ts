import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Refused } from "@/lib/refusal";
import { allOf, type Checked, had } from "./check";
import { standingOf } from "./read-key";
import { isFingerprint } from "./rules";
import { addEvidence, addResponses, addRules } from "./write-evidence";
import { addFrame, ENTERED } from "./write-frame";
import { addJudgements, addOutlooks } from "./write-judgements";
import { addOrigin } from "./write-origin";
import { Taking } from "./write-taking";

const HALF_HOUR = 1_800_000;

interface Options {
  /** The fingerprint of the key that the person looked at; needed where the key is not known yet. */
  fingerprint: string | null;
  submission?: string;
}

/**
 * Takes a tracker over from a package, all of it or nothing, under a name in addresses of its own. It is recorded now, each
 * thing with an entry of our ledger in the order in which it was recorded there; what was entered there is kept beside it.
 */
export function forkTracker(
  editor: Editor,
  slug: string,
  checked: Checked,
  { fingerprint, submission }: Options,
): Promise<{ slug: string }> {
  const work = writing(
    editor,
    async ({ tx, enterAll }) => {
      await requireFree(tx, slug);
      await requireAccepted(tx, checked, fingerprint);
      const { counts } = checked.seal;
      const frame = ENTERED.reduce((sum, section) => sum + counts[section], 2);
      await enterAll("forkTracker", "tracker", frame + checked.entries.length, async (places) => {
        const taking = new Taking(tx, await addTracker(tx, slug, checked), checked, places);
        taking.enterFrame("tracker", "", taking.tracker.id);
        await addOrigin(taking, editor, [had(places[0]).ledgerSequence, had(places.at(-1)).ledgerSequence]);
        await addFrame(taking);
        await addRules(taking);
        await addEvidence(taking);
        await addResponses(taking);
        await addJudgements(taking);
        await addOutlooks(taking);
        return taking.entered();
      });
      return { slug };
    },
    { submission, timeout: HALF_HOUR, isImport: true },
  );
  return work.catch((error: unknown) => {
    throw refusalBy(error) ?? error;
  });
}

async function requireFree(tx: Transaction, slug: string): Promise<void> {
  if (!(await tx.tracker.findUnique({ where: { slug }, select: { id: true } }))) return;
  throw new Refused({ slug: "There is a tracker with this name in its address already." });
}

async function requireAccepted(tx: Transaction, { seal }: Checked, fingerprint: string | null): Promise<void> {
  if ((await standingOf(seal.publicKey, tx)) !== "UNKNOWN") return;
  if (fingerprint !== null && isFingerprint(fingerprint, seal.publicKey)) return;
  throw new Refused({ fingerprint: "Enter the fingerprint of the key, as those who run the other site tell it." });
}

async function addTracker(tx: Transaction, slug: string, checked: Checked): Promise<{ id: number; slug: string }> {
  const [{ kind: _, ...described }] = allOf(checked, "tracker") as [ReturnType<typeof allOf<"tracker">>[number]];
  return tx.tracker.create({ data: { slug, ...described }, select: { id: true, slug: true } });
}

/** PostgreSQL's classes of refusals: values that do not fit, broken constraints. */
const BY_RULE = /^(22|23)/;

/** What no shape says and the database holds: such a package is refused like any other that has a fault. */
function refusalBy(error: unknown): Refused | null {
  const { cause } =
    (error as { meta?: { driverAdapterError?: { cause?: DatabaseCause } } }).meta?.driverAdapterError ?? {};
  if (!cause || !BY_RULE.test(cause.originalCode ?? "")) return null;
  return new Refused({ file: `The package holds something that this site does not take: ${cause.originalMessage}.` });
}

interface DatabaseCause {
  originalCode?: string;
  originalMessage?: string;
}
