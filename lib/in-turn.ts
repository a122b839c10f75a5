import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Begun = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * PostgreSQL for Prisma, one statement after the other in a transaction: Prisma asks for several relations at once, and
 * a connection answers one question at a time.
 */
export class PostgresInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => inTurn(await begin(isolation));
    return adapter;
  }
}

function inTurn(transaction: Begun): Begun {
  let last: Promise<unknown> = Promise.resolve();
  const after = <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) => {
    return (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => ask(asked));
      last = answer.catch(() => {});
      return answer;
    };
  };
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction));
  return transaction;
}
