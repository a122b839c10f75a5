import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import type { BriefingDocument, Entry, Note, Paragraph, Section } from "@/lib/briefing/document";
import { Runs } from "./runs";

/** What a briefing tells, from its lead to its notes. */
export function BriefingView({ briefing }: { briefing: BriefingDocument }) {
  const { lead, notices, sections, notes } = briefing;
  return (
    <div className="mt-6 max-w-184 print:max-w-none">
      {notices.length > 0 && (
        <Notice tone="due">
          <Paragraphs paragraphs={notices} />
        </Notice>
      )}
      <p className="font-serif text-lead">
        <Runs runs={lead} />
      </p>
      {sections.map((section) => (
        <OneSection key={section.id} section={section} />
      ))}
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <SectionHeading id="notes">Notes</SectionHeading>
          <ol className="mt-3 grid gap-2 text-note print:block print:*:mb-1.5">
            {notes.map((note) => (
              <OneNote key={note.number} note={note} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function OneSection({ section: { id, title, words, entries } }: { section: Section }) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      {words.length > 0 && (
        <div className="mt-3 grid gap-1.5 text-soft print:break-inside-avoid">
          <Paragraphs paragraphs={words} />
        </div>
      )}
      {entries.length > 0 && (
        <ul>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read alike, and the list never changes.
            <OneEntry key={index} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneEntry({ entry: { head, body } }: { entry: Entry }) {
  return (
    <li className="break-inside-avoid border-line border-b py-3">
      <h3 className="break-after-avoid font-medium">
        <Runs runs={head} />
      </h3>
      <div className="mt-1 grid gap-1.5">
        <Paragraphs paragraphs={body} />
      </div>
    </li>
  );
}

function Paragraphs({ paragraphs }: { paragraphs: Paragraph[] }) {
  return paragraphs.map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may read alike, and their order never changes.
    <p key={index}>
      <Runs runs={runs} />
    </p>
  ));
}

function OneNote({ note: { number, words } }: { note: Note }) {
  return (
    <li id={`note-${number}`} className="grid scroll-mt-4 grid-cols-[2.25rem_1fr] break-inside-avoid target:bg-wash">
      <span className="text-soft tabular-nums">{number}.</span>
      <span className="min-w-0 wrap-anywhere">
        <Runs runs={words} />
      </span>
    </li>
  );
}
