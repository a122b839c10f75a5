interface SentFile {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

/** The file that a form carries in a field; empty where it carries none. */
export async function sentFile(form: FormData, field: string): Promise<SentFile> {
  // An action can be called with anything, not only with what its form sends.
  const file = form instanceof FormData ? form.get(field) : null;
  if (!(file instanceof File)) return { name: "", content: new Uint8Array() };
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
