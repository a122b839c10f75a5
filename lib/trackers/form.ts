/** How forms hold what they change: the texts of each field, by its name. */
type Values = Record<string, string[]>;

export const TRACKER_LABELS = {
  title: "Title",
  question: "Question",
  summary: "Summary",
  about: "About",
  licence: "Licence",
  publishing: "Publishing",
};

type Described = Record<keyof typeof TRACKER_LABELS, string>;

export function trackerValues({ title, question, summary, about, licence, publishing }: Described): Values {
  return {
    title: [title],
    question: [question],
    summary: [summary],
    about: [about],
    licence: [licence],
    publishing: [publishing],
  };
}
