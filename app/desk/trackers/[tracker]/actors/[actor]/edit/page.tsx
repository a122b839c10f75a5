import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActorFields } from "@/components/desk/frame/actor-fields";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { Page, PageHead } from "@/components/ui/page";
import { ACTOR_LABELS, actorValues } from "@/lib/actors/form";
import { actorToChange } from "@/lib/actors/read";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../numbered";
import { changeActor } from "../../actions";

export const metadata: Metadata = { title: "Edit an actor" };

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
          <ActorFields />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="actors" />
      )}
    </Page>
  );
}
