import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActorFields } from "@/components/desk/frame/actor-fields";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { Page, PageHead } from "@/components/ui/page";
import { actorsOf } from "@/lib/actors/read";
import { requireEditor } from "@/lib/session";
import { nameActor } from "../actions";

export const metadata: Metadata = { title: "New actor" };

export default async function NewActorPage({ params }: PageProps<"/desk/trackers/[tracker]/actors/new">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await actorsOf(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/actors`}>Actors of {tracker.title}</a>}
        title="New actor"
        lead="A state, body or person that acts or speaks. Items name it once it is here."
      />
      <FrameForm action={nameActor.bind(null, slug)} submit="Add the actor">
        <ActorFields isBlank />
      </FrameForm>
    </Page>
  );
}
