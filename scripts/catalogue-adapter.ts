import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const { BPCHAR, CHAR } = pg.types.builtins;

/**
 * Prisma's adapter for reading PostgreSQL's own catalogue, which it cannot do by itself:
 * it does not know the catalogue's type of a single character, and the schema engine insists on it.
 */
export function catalogueAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const characters = new WeakMap<object, Set<string>>();
  const pool = new pg.Pool({ connectionString: url });
  const ask = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    async query(config: pg.QueryConfig) {
      const result = await ask(config);
      const found = result.fields.filter((field) => field.dataTypeID === CHAR);
      for (const field of found) field.dataTypeID = BPCHAR;
      characters.set(result.rows, new Set(found.map((field) => field.name)));
      return result;
    },
  });

  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  return Object.assign(factory, {
    async connect() {
      const adapter = await connect();
      const queryRaw = adapter.queryRaw.bind(adapter);
      return Object.assign(adapter, {
        async queryRaw(query: Parameters<typeof queryRaw>[0]) {
          const set = await queryRaw(query);
          const found = characters.get(set.rows);
          const columnTypes = set.columnTypes.map((type, i) =>
            found?.has(set.columnNames[i] ?? "") ? ColumnTypeEnum.Character : type,
          );
          return { ...set, columnTypes };
        },
      });
    },
  });
}
