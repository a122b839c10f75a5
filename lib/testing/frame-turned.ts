import { actorEditInput } from "@/lib/actors/input";
import { editActor } from "@/lib/actors/write-changes";
import { indicatorEditInput, indicatorInput } from "@/lib/indicators/input";
import { addIndicator, editIndicator, retireIndicator } from "@/lib/indicators/write-frame";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { scenarioEditInput, scenarioInput } from "@/lib/scenarios/input";
import { scenarioToChange } from "@/lib/scenarios/read";
import { addScenario, editScenario } from "@/lib/scenarios/write";
import { descriptionOf } from "@/lib/sources/rules";
import { editSource, mergeSource } from "@/lib/sources/write-changes";
import { themesInput } from "@/lib/themes/input";
import { arrangeThemes } from "@/lib/themes/write";
import { trackerEditInput } from "@/lib/trackers/input";
import { editTracker } from "@/lib/trackers/write-frame";
import { ACTOR_FIELDS, INDICATOR_FIELDS, SCENARIO_FIELDS, TRACKER_FIELDS } from "./frame-deeds";
import { idOf, type TrackerRecord, testEditor } from "./tracker-record";

const reason = "It was too short.";

/** A scenario that missile tests speak against while they move away. */
export function addPassage({ slug }: TrackerRecord, name = "open-passage") {
  return addScenario(testEditor, slug, scenarioInput.parse({ ...SCENARIO_FIELDS, slug: name }));
}

/** Describes all that a tracker is made of otherwise, and adds to it; its scenario is the one of `addPassage`. */
export async function turnFrame(tracker: TrackerRecord): Promise<void> {
  const { id, slug, indicators, sources, actors } = tracker;
  const seenOf = async (kind: "tracker" | "indicator" | "actor", key: number) => fingerprintOf(kind, key);
  const described = trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen: await seenOf("tracker", id) });
  await editTracker(testEditor, slug, described);
  const themes = themesInput.parse({ titles: { theme: "Another theme" }, reason, seen: await seenOf("tracker", id) });
  await arrangeThemes(testEditor, slug, themes);
  const seen = await seenOf("indicator", idOf(indicators, "missile-tests"));
  const edit = indicatorEditInput.parse({ ...INDICATOR_FIELDS, reviewEveryDays: "7", reason, seen });
  await editIndicator(testEditor, slug, "missile-tests", edit);
  await addIndicator(testEditor, slug, indicatorInput.parse({ ...INDICATOR_FIELDS, title: "Later", slug: "later" }));
  await retireIndicator(testEditor, slug, "humanitarian-aid", { reason });
  const scenario = await scenarioToChange(slug, "open-passage");
  const fits = { "missile-tests:MOVING_AWAY": "CONSISTENT", "humanitarian-aid:NO_MOVEMENT": "VERY_INCONSISTENT" };
  const turned = { ...SCENARIO_FIELDS, title: "Closed passage", fits, reason, seen: scenario?.seen };
  await editScenario(testEditor, slug, "open-passage", scenarioEditInput.parse(turned));
  await addPassage(tracker, "later-passage");
  const actor = idOf(actors, "North Korea");
  const named = { ...ACTOR_FIELDS, name: "The North", reason, seen: await seenOf("actor", actor) };
  await editActor(testEditor, slug, actor, actorEditInput.parse(named));
  const agency = { kind: "AGENCY", host: null } as const;
  const seenSource = descriptionOf({ name: "KCNA", ...agency });
  const [kcna, reuters] = [idOf(sources, "KCNA"), idOf(sources, "Reuters")];
  await editSource(testEditor, slug, kcna, { ...agency, name: "Korean Central News", reason, seen: seenSource });
  await mergeSource(testEditor, slug, kcna, { into: reuters, reason });
}
