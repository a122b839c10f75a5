import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { SeenField } from "@/components/ui/seen-field";
import type { SeenDraft, Work } from "@/lib/drafts/rules";
import type { FormValues, Refusal } from "@/lib/form";
import type { Publishing } from "@/lib/scales/subjects";
import { DraftKeeper } from "./draft-keeper";
import { WaysOut } from "./ways-out";

/** Something that is being written: new, or gone on with from its draft. */
export interface Writing {
  work: Work;
  draft: SeenDraft;
  /** What the fields hold; null where nothing was typed yet. */
  values: FormValues | null;
}

/** A thing that nobody has begun to write. */
export function newWriting(work: Work): Writing {
  return { work, draft: { id: randomUUID(), version: 0 }, values: null };
}

interface AuthoringFormProps {
  action: (work: Work, previous: Refusal | null, form: FormData) => Promise<Refusal>;
  writing: Writing;
  /** What the fields hold where nothing was typed yet. */
  blank?: FormValues;
  publishing: Publishing;
  verb?: string;
  pending?: string;
  children: ReactNode;
}

/** A form for what will be public: it can be kept as a draft, previewed, handed in and published. */
export function AuthoringForm({ action, writing, blank = {}, children, ...ways }: AuthoringFormProps) {
  const { work, draft, values } = writing;
  const about = { draft: [draft.id], draftVersion: [String(draft.version)], submission: [randomUUID()] };
  return (
    <Form action={action.bind(null, work)} initial={{ ...(values ?? blank), ...about }}>
      <SeenField name="submission" />
      {children}
      <DraftKeeper work={work} />
      <WaysOut kind={work.kind} {...ways} />
    </Form>
  );
}
