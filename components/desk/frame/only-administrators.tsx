import { Notice } from "@/components/ui/notice";

/** In the place of a form that only administrators may send. */
export function OnlyAdministrators({ what }: { what: string }) {
  return (
    <Notice title={`Only administrators change ${what}`}>
      <p>Ask one of them. You can read everything that stands here.</p>
    </Notice>
  );
}
