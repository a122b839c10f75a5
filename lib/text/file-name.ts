import { readLine } from "./rules";

/** A file's name on one line, without the folders that some browsers send along; "file" where nothing of it can be kept. */
export function plainFileName(name: string): string {
  const reading = readLine(name.split(/[/\\]/).at(-1) ?? "", { label: "name", max: 200 });
  return reading.ok && reading.value ? reading.value : "file";
}
