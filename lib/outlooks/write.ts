import "server-only";
import { dayOfMoment } from "@/lib/dates/days";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Absent, Refused, refusedTogether } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import type { OutlookInput, ResultInput } from "./input";
import { OUTCOMES } from "./rules";

/** Publishes an expectation, made today. Throws `Refused` where its day is past or what it cites does not stand. */
export function recordOutlook(
  editor: Editor,
  trackerSlug: string,
  input: OutlookInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id: trackerId } = await openTracker(tx, trackerSlug);
      const { cites, indicator, ...said } = input;
      const madeOn = dayOfMoment(new Date());
      const [, indicatorId, versionIds] = await refusedTogether([
        async () => refusePastDay(said.dueOn, madeOn),
        () => indicatorNamed(tx, trackerId, indicator),
        () => citedVersions(tx, trackerId, cites),
      ]);
      return enter("recordOutlook", null, async (place) => {
        const { _max } = await tx.outlook.aggregate({ where: { trackerId }, _max: { number: true } });
        const number = (_max.number ?? 0) + 1;
        const by = { authorId: editor.id, signedAs: editor.signedAs };
        const data = { ...said, ...by, ...place, trackerId, number, indicatorId, madeOn };
        const { id } = await tx.outlook.create({ data, select: { id: true } });
        await tx.outlookCitation.createMany({
          data: versionIds.map((versionId) => ({ outlookId: id, trackerId, versionId })),
        });
        return { subject: `${trackerSlug}/outlooks/${number}`, after: ["outlook", id], result: { number } };
      });
    },
    { submission },
  );
}

/** Says what became of an outlook; the last word holds. Throws `Refused` with that of somebody who was faster. */
export function settleOutlook(
  editor: Editor,
  trackerSlug: string,
  number: number,
  input: ResultInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id: trackerId } = await openTracker(tx, trackerSlug);
      const outlook = await tx.outlook.findUnique({
        where: { trackerId_number: { trackerId, number } },
        include: { results: { orderBy: { number: "desc" } } },
      });
      if (!outlook) throw new Absent("such outlook");
      const { results, ...result } = input;
      const [last] = outlook.results;
      if ((last?.number ?? 0) !== results) {
        if (!last) throw new Refused({ form: "This form is out of date. Open it again." });
        const form = `${last.signedAs} said what became of it after you opened this form: ${OUTCOMES[last.outcome].words.toLowerCase()}. See it, then save again.`;
        const present = { outcome: [last.outcome], note: [last.note], results: [String(last.number)] };
        throw new Refused({ form }, { present });
      }
      if (input.outcome !== "HAPPENED" && outlook.dueOn >= dayOfMoment(new Date())) {
        throw new Refused({ outcome: "Until its last day is past it can still happen." });
      }
      return enter("settleOutlook", null, async (place) => {
        const by = { authorId: editor.id, signedAs: editor.signedAs };
        const data = { ...result, ...by, ...place, outlookId: outlook.id, number: results + 1 };
        const { id } = await tx.outlookResult.create({ data, select: { id: true } });
        const subject = `${trackerSlug}/outlooks/${number}/results/${results + 1}`;
        return { subject, after: ["outlook_result", id], result: { number: results + 1 } };
      });
    },
    { submission },
  );
}

function refusePastDay(dueOn: string, today: string): void {
  if (dueOn <= today) throw new Refused({ dueOn: `Choose a day to come; today is ${today} (UTC).` });
}

async function indicatorNamed(tx: Transaction, trackerId: number, slug: string | null): Promise<number | null> {
  if (slug === null) return null;
  const found = await tx.indicator.findUnique({ where: { trackerId_slug: { trackerId, slug } }, select: { id: true } });
  if (!found) throw new Refused({ indicator: "Choose an indicator from the list, or none." });
  return found.id;
}

async function citedVersions(tx: Transaction, trackerId: number, cites: OutlookInput["cites"]): Promise<number[]> {
  const numbers = cites.map(({ number }) => number);
  const standing = await tx.evidence.findMany({
    where: { trackerId, number: { in: numbers } },
    select: {
      number: true,
      versions: { select: { id: true, number: true, state: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  return cites.map(({ number, version }) => {
    const present = standing.find((item) => item.number === number)?.versions[0];
    if (!present) throw new Refused({ cites: `This tracker has no item ${number}.` });
    if (present.state === "RETRACTED")
      throw new Refused({ cites: `Item ${number} was retracted and cannot be cited.` });
    if (present.number === version) return present.id;
    throw new Refused(
      { cites: `Item ${number} was changed after you opened this form. Read it again.` },
      { present: {} },
    );
  });
}
