import type { Metadata } from "next";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { FileField } from "@/components/ui/file-field";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { MAX_SENT_BYTES } from "@/lib/packages/rules";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { takeOver } from "../../actions";

export const metadata: Metadata = { title: "Tracker from a package" };

export default async function TrackerFromPackagePage() {
  const editor = await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/trackers/new">New tracker</a>}
        title="Tracker from a package"
        lead="A whole tracker of another site, with all that was recorded there, becomes one of your own. Its About page says where it comes from."
      />
      {mayDo(editor.role, "forkTracker") ? (
        <FrameForm action={takeOver} submit="Make the tracker">
          <FormSection
            title="The package"
            about="It is taken over whole or not at all. A package of which a byte was changed is refused."
          >
            <FileField
              name="file"
              label="File"
              hint={`Each tracker offers its package on its About page. At most ${MAX_SENT_BYTES / 1024 / 1024} MB; a larger one is imported at the command line.`}
              accept=".json,application/json"
              maxBytes={MAX_SENT_BYTES}
            />
            <TextField
              name="slug"
              label="Name in the address"
              hint="Small letters, digits and hyphens: strait-of-hormuz. Links hang on it, so it cannot be changed later."
            />
          </FormSection>
          <FormSection
            title="Who signed it"
            about="Anybody can sign a package. Whose key it is, only the people who run that site can tell you."
          >
            <TextField
              name="fingerprint"
              label="Fingerprint of the key"
              isOptional
              hint="As they told you, or as an About page of their site shows it. Not needed where a tracker was taken over with this key before."
            />
          </FormSection>
        </FrameForm>
      ) : (
        <OnlyAdministrators what="trackers" />
      )}
    </Page>
  );
}
