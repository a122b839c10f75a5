import { connection } from "next/server";
import { dataPackageOf } from "@/lib/datapackage/package";
import { siteUrl } from "@/lib/settings";
import { packagedTracker } from "@/lib/trackers/read";
import { keptAnswer } from "../../kept-answer";

/** What the files of a tracker hold, column by column. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/datapackage.json">) {
  await connection();
  const { tracker } = await params;
  return keptAnswer(request, {
    type: "application/json",
    absent: "There is no such tracker.",
    write: async () => {
      const found = await packagedTracker(tracker);
      return found && `${JSON.stringify(dataPackageOf(found, siteUrl()), null, 2)}\n`;
    },
  });
}
