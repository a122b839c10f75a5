import { join } from "node:path";
import { makeDataFolder } from "../data-folder.mjs";
import { secretsOf } from "../secrets.mjs";
import { requireReachable, serverAccount } from "./account.mjs";
import { socketFolder } from "./socket.mjs";

/**
 * Where everything of an embedded server lies, and how to connect to it.
 * @param {string} dataFolder
 * @param {string} applicationName what the server's list of sessions shows
 */
export function placeOf(dataFolder, applicationName) {
  makeDataFolder(dataFolder);
  const account = serverAccount();
  requireReachable(dataFolder, account);
  const secrets = secretsOf(dataFolder);
  const socket = socketFolder(dataFolder, account);
  return {
    account,
    secrets,
    socket,
    cluster: join(dataFolder, "postgres"),
    log: join(dataFolder, "postgres.log"),
    config: {
      host: socket,
      port: 5432,
      user: "signpost",
      password: secrets.databasePassword,
      database: "postgres",
      application_name: applicationName,
    },
  };
}
