interface Tag {
  slug: string;
  definition: string;
}

/** How the form of tags holds them. */
export function tagValues(tags: Tag[]): Record<string, string[]> {
  return Object.fromEntries(tags.map(({ slug, definition }) => [`definitions.${slug}`, [definition]]));
}
