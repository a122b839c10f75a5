import { Fragment } from "react";
import { scriptLanguage } from "@/lib/actors/script";

interface Named {
  name: string;
  originalName: string | null;
}

/** An actor's name, and beside it as its own language writes it. */
export function ActorName({ name, originalName }: Named) {
  if (!originalName) return name;
  return (
    <>
      {name} (<span lang={scriptLanguage(originalName)}>{originalName}</span>)
    </>
  );
}

export function ActorNames({ actors }: { actors: readonly Named[] }) {
  return actors.map((actor, index) => (
    <Fragment key={actor.name}>
      {index > 0 && ", "}
      <ActorName {...actor} />
    </Fragment>
  ));
}
