import { OverdueMark } from "@/components/reviews/overdue-mark";
import { ageInWords, type BackupState } from "@/lib/backups/rules";
import { momentInWords } from "@/lib/dates/words";

/** When the last good backup was made, for whoever has to see to it. */
export function LastBackup({ backup: { at, ageSeconds, everyHours, isOverdue } }: { backup: BackupState }) {
  const how = everyHours === null ? "None is made by itself." : `One is made every ${hoursInWords(everyHours)}.`;
  return (
    <p className="mt-2 text-note text-soft">
      {isOverdue && (
        <>
          <OverdueMark>Backup overdue</OverdueMark>{" "}
        </>
      )}
      {at === null || ageSeconds === null ? (
        "No backup was ever made."
      ) : (
        <>
          Last backup <time dateTime={at.toISOString()}>{momentInWords(at)}</time>, {ageInWords(ageSeconds)} ago.
        </>
      )}{" "}
      {how}
    </p>
  );
}

const hoursInWords = (hours: number) => (hours === 1 ? "hour" : `${hours} hours`);
