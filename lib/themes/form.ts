interface Theme {
  slug: string;
  title: string;
}

/** How the form of themes holds them, in their order. */
export function themeValues(themes: Theme[]): Record<string, string[]> {
  return Object.fromEntries(
    themes.flatMap(({ slug, title }, position) => [
      [`titles.${slug}`, [title]],
      [`places.${slug}`, [String(position + 1)]],
    ]),
  );
}
