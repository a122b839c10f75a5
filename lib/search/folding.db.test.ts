import pg from "pg";
import { expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { migrate } from "@/scripts/migrate.mjs";

async function documents(url: string, texts: string[]): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("SELECT search_document(t, 'A')::text AS words FROM unnest($1::text[]) AS t", [
      texts,
    ]);
    return rows.map(({ words }) => words);
  } finally {
    await client.end();
  }
}

const TEXTS = {
  "Élysée, ŁÓDŹ & straße": "'elysee':1A 'lodz':2A 'strasse':3A",
  "МОСКВА Αθήνα": "'αθηνα':2A 'москва':1A",
  "Ｆｕｌｌ co\u00adoperation ½": "'1':3A '2':4A 'cooperation':2A 'full':1A",
  "북한이 미사일 KN-23형": "'23':8A 'kn':7A '미사':4A '북한':1A '사일':5A '한이':2A '형':10A",
  "http://a.example/b-c?d=1e5abc 1.5": "'1':8A '1e5abc':7A '5':9A 'a':2A 'b':4A 'c':5A 'd':6A 'example':3A 'http':1A",
};

test("a text is cut into the same words, whatever collation the database was made with", async () => {
  const inAscii = await emptyDatabase("ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'");
  await migrate(inAscii);
  const [here, there] = [await testDatabase(), inAscii];
  const found = await documents(here, Object.keys(TEXTS));
  expect(await documents(there, Object.keys(TEXTS))).toEqual(found);
  expect(Object.fromEntries(Object.keys(TEXTS).map((text, place) => [text, found[place]]))).toEqual(TEXTS);
});
