import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { tagValues } from "@/lib/tags/form";
import { trackerToChange } from "@/lib/trackers/read-forms";
import { changeTags } from "../../../actions";

export const metadata: Metadata = { title: "Tags" };

export default async function TagsPage({ params }: PageProps<"/desk/trackers/[tracker]/tags/edit">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await trackerToChange(slug);
  if (!tracker) notFound();
  const { tags, seen } = tracker;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Tags"
        lead="Words by which items are found, and by which rules name what they look for."
      />
      {mayDo(editor.role, "editTracker") ? (
        <FrameForm
          // Saved, the page is the same, and its fields are to hold what stands now.
          key={seen}
          action={changeTags.bind(null, slug)}
          initial={tagValues(tags)}
          change={{
            seen,
            labels: Object.fromEntries(tags.map((tag) => [`definitions.${tag.slug}`, `Definition of ${tag.slug}`])),
          }}
          submit="Save the tags"
        >
          {tags.length > 0 && (
            <FormSection title="What each means">
              {tags.map((tag) => (
                <TextField key={tag.slug} name={`definitions.${tag.slug}`} label={tag.slug} />
              ))}
            </FormSection>
          )}
          <FormSection title="One more">
            <div className="grid gap-5 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <TextField name="newTag" label="Tag" isOptional={tags.length > 0} hint="For example: field-drill" />
              <TextField
                name="newDefinition"
                label="Definition"
                isOptional={tags.length > 0}
                hint="What it is given to."
              />
            </div>
          </FormSection>
        </FrameForm>
      ) : (
        <OnlyAdministrators what="tags" />
      )}
    </Page>
  );
}
