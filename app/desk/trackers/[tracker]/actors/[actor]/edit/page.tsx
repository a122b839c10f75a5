import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { TextField } from "@/components/ui/text-field";
import { ACTOR_LABELS, actorValues } from "@/lib/actors/form";
import { actorToChange } from "@/lib/actors/read";
import { mayDo } from "@/lib/people/rules";
import { codesOf } from "@/lib/scales/rules";
import { ACTOR_KINDS } from "@/lib/scales/subjects";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../numbered";
import { changeActor } from "../../actions";

export const metadata: Metadata = { title: "Edit an actor" };

const KIND_CHOICES = codesOf(ACTOR_KINDS).map((code) => ({ code, words: ACTOR_KINDS[code].words }));

export default async function EditActorPage({ params }: PageProps<"/desk/trackers/[tracker]/actors/[actor]/edit">) {
  const editor = await requireEditor();
  const { tracker, actor: text } = await params;
  const actor = await actorToChange(tracker, numberIn(text));
  if (!actor) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}/actors`}>Actors of {actor.tracker.title}</a>}
        title={`Edit ${actor.name}`}
        lead="Every item that names the actor shows what stands here."
      />
      {mayDo(editor.role, "editActor") ? (
        <FrameForm
          action={changeActor.bind(null, tracker, actor.id)}
          initial={actorValues(actor)}
          change={{ seen: actor.seen, labels: ACTOR_LABELS }}
          submit="Save the change"
        >
          <FormSection title="Who it is">
            <TextField name="name" label={ACTOR_LABELS.name} />
            <TextField name="originalName" label={ACTOR_LABELS.originalName} isOptional />
            <ChoiceField name="kind" legend={ACTOR_LABELS.kind} choices={KIND_CHOICES} layout="row" />
            <TextField
              name="affiliation"
              label={ACTOR_LABELS.affiliation}
              isOptional
              hint="Of whom or what it is a part, or the office that a person holds."
            />
          </FormSection>
        </FrameForm>
      ) : (
        <OnlyAdministrators what="actors" />
      )}
    </Page>
  );
}
