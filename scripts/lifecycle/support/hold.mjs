import { openEmbedded } from "../../postgres/embedded.mjs";

// Uses the embedded database of a data folder until its input ends.
const database = await openEmbedded({ dataFolder: process.argv[2] ?? "" });
console.log(database.how);
process.stdin.resume();
process.stdin.once("end", () => database.close());
