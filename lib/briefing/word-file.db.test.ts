import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { notesOf, written } from "@/lib/testing/briefing-record";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { docxOf } from "./docx";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!hasLibreOffice)(
  "as a Word file it opens in LibreOffice, with every word (needs LibreOffice)",
  {
    timeout: 120_000,
  },
  async () => {
    const tracker = await makeTracker();
    const headline = `</w:t> & <b>"Ten"</b> ]]> 미사일 발사`;
    const item = await makeItem(tracker, { headline, occurred: "2026-08-20" });
    await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-08-20", cites: [item] });
    const document = await written(tracker);
    const folder = mkdtempSync(join(tmpdir(), "signpost-docx-"));
    try {
      writeFileSync(join(folder, "briefing.docx"), await docxOf(document, new URL("https://signpost.example")));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const way = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
      execFileSync("soffice", [profile, ...way, join(folder, "briefing.docx")], { stdio: "ignore", timeout: 110_000 });
      const text = readFileSync(join(folder, "briefing.txt"), "utf8");
      expect(text).toContain(document.title);
      expect(text).toContain(`${headline} [1]`);
      for (const { title } of document.sections) expect(text).toContain(title);
      for (const note of notesOf(document)) expect(text).toContain(note);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
