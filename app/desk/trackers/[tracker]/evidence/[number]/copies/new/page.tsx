import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FileField } from "@/components/ui/file-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { MAX_COPY_BYTES } from "@/lib/copies/rules";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { keepFile } from "../actions";

export const metadata: Metadata = { title: "Keep a copy" };

type Props = PageProps<"/desk/trackers/[tracker]/evidence/[number]/copies/new">;

export default async function NewCopyPage({ params }: Props) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const item = await itemOnDesk(slug, number);
  if (!item) notFound();
  const accept = ".pdf,.png,.jpg,.jpeg,.gif,.webp,.html,.htm";
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{item.tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>
          </>
        }
        title="Keep a copy"
        lead={`Of what “${item.version.headline}” rests on. Readers can download it and hold it to its SHA-256; it cannot be taken back.`}
      />
      <Form action={keepFile.bind(null, slug, number)}>
        <div className="grid max-w-184 gap-5">
          <FileField
            name="file"
            label="File"
            hint="PDF, PNG, JPEG, GIF, WebP or HTML, at most 20 MB."
            accept={accept}
            maxBytes={MAX_COPY_BYTES}
          />
          <TextField
            name="capturedAt"
            label="Taken at"
            isOptional
            hint="In UTC, like 2026-08-20 14:05. Empty: just now."
          />
          <div>
            <SubmitButton>Keep it</SubmitButton>
          </div>
        </div>
      </Form>
    </Page>
  );
}
