/** What a token lets a program do, in the name of whoever made it. */
export const API_SCOPES = {
  EVIDENCE: { words: "Evidence", meaning: "File items, change and retract them." },
  ASSESSMENTS: { words: "Assessments", meaning: "Record where an indicator stands." },
} as const;
export type ApiScope = keyof typeof API_SCOPES;

/** How long a token can hold, in days. */
export const TOKEN_DAYS = {
  "30": { words: "30 days" },
  "90": { words: "90 days" },
  "365": { words: "A year" },
} as const;

/** What a token begins with, so that whoever finds one knows what it is. */
const PREFIX = "signpost_";

export function tokenText(random: string): string {
  return `${PREFIX}${random}`;
}

/** Whether a text can be a token at all; all else is not looked for. */
export function isTokenText(text: string): boolean {
  return text.startsWith(PREFIX) && /^[\w-]{43}$/.test(text.slice(PREFIX.length));
}
