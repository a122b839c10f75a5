import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { themeValues } from "@/lib/themes/form";
import { trackerToChange } from "@/lib/trackers/read-forms";
import { changeThemes } from "../../../actions";

export const metadata: Metadata = { title: "Themes" };

export default async function ThemesPage({ params }: PageProps<"/desk/trackers/[tracker]/themes/edit">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await trackerToChange(slug);
  if (!tracker) notFound();
  const { themes, seen } = tracker;
  const labels = Object.fromEntries(
    themes.flatMap(({ slug, title }) => [
      [`titles.${slug}`, `Title of ${title}`],
      [`places.${slug}`, `Place of ${title}`],
    ]),
  );
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Themes"
        lead="The groups in which indicators stand on the board."
      />
      {mayDo(editor.role, "editTracker") ? (
        <FrameForm
          // Saved, the page is the same, and its fields are to hold what stands now.
          key={seen}
          action={changeThemes.bind(null, slug)}
          initial={themeValues(themes)}
          change={{ seen, labels }}
          submit="Save the themes"
        >
          {themes.length > 0 && (
            <FormSection title="Titles and order">
              {themes.map((theme, index) => (
                <div key={theme.slug} className="grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_7rem]">
                  <TextField name={`titles.${theme.slug}`} label={`Title ${index + 1}`} />
                  <TextField name={`places.${theme.slug}`} label="Place" inputMode="numeric" />
                </div>
              ))}
            </FormSection>
          )}
          <FormSection title="One more">
            <TextField name="newTitle" label="Title of a new theme" isOptional={themes.length > 0} />
          </FormSection>
        </FrameForm>
      ) : (
        <OnlyAdministrators what="themes" />
      )}
    </Page>
  );
}
