import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemIsRetracted } from "@/components/desk/item-is-retracted";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { dateInWords } from "@/lib/dates/words";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { possibleMoves } from "@/lib/responses/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { linkToMove } from "../actions";

export const metadata: Metadata = { title: "Link a response" };

type Props = PageProps<"/desk/trackers/[tracker]/evidence/[number]/responses/new">;

export default async function NewResponsePage({ params }: Props) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const item = await itemOnDesk(slug, number);
  if (!item) notFound();
  const moves = await possibleMoves(item.tracker.id, number);
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{item.tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>
          </>
        }
        title="Link a response"
        lead={`“${item.version.headline}” is a response to another item. Readers see it on both, and as an arrow on the timeline.`}
      />
      {item.version.state === "RETRACTED" ? (
        <ItemIsRetracted />
      ) : (
        <Form action={linkToMove.bind(null, slug, number)} initial={{ submission: [randomUUID()] }}>
          <SeenField name="submission" />
          <div className="grid max-w-184 gap-5">
            <TextField
              name="move"
              label="Responds to"
              hint="The number or the address of an item that did not occur later. The nearest that bear on the same indicators are offered."
              choices={moves.map((move) => `${move.number}: ${move.headline} (${dateInWords(move.occurred)})`)}
            />
            <TextField
              name="note"
              label="Ground"
              rows={3}
              hint="What says that it is a response: who called it one, or whom it answers. Public."
            />
            <div>
              <SubmitButton>Link them</SubmitButton>
            </div>
          </div>
        </Form>
      )}
    </Page>
  );
}
