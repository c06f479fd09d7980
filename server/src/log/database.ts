import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { TABLES, UPGRADES } from './tables.ts';

type Value = string | number | null;

/** SQLite, with the three settings that Ronda's promises stand on, and rows as they are. */
export interface Disk {
  rows<Row>(sql: string, ...values: Value[]): Row[];
  row<Row>(sql: string, ...values: Value[]): Row | undefined;
  /** How many rows it changed. */
  change(sql: string, ...values: Value[]): number;
  /** All of it or nothing; on the disk when this returns. */
  atomically<T>(step: () => T): T;
  /** Several readings of one moment. */
  atOnce<T>(reading: () => T): T;
  /** Makes what was deleted leave the write-ahead log too. */
  truncate(): void;
  close(): void;
}

/** Older tables are brought up to it, one version after the other; those of any other are refused rather than guessed at. */
const VERSION = 6;

/** How long a lock is waited for, in ms. Everything waits meanwhile, so it is soon said that it could not be done just now. */
const LOCKED_MS = 250;

export interface HowToOpen {
  /** Whether older tables are brought up to date: not by who comes beside a server that may still be using them. */
  readonly upgrades?: boolean;
}

/** What is there cannot be read by this Ronda as it is. Its message is for a person. */
export class OtherVersion extends Error {}

export function openDatabase(file: string, { upgrades = true }: HowToOpen = {}): Disk {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file, { timeout: LOCKED_MS });
  chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  // A command is acknowledged when it would survive the power going, not only the process.
  db.pragma('synchronous = FULL');
  // Deleted means overwritten: what is erased is gone from the file, not only from the tables.
  db.pragma('secure_delete = ON');

  const statements = new Map<string, ReturnType<typeof db.prepare>>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };

  function transaction<T>(begin: string, step: () => T): T {
    db.exec(begin);
    try {
      const result = step();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      // Some faults, as a full disk, have undone it already.
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  const disk: Disk = {
    rows: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(values) as Row[],
    row: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(values)[0] as Row | undefined,
    change: (sql, ...values) => prepared(sql).run(values).changes,
    atomically: (step) => transaction('BEGIN IMMEDIATE', step),
    atOnce: (reading) => transaction('BEGIN', reading),
    truncate() {
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    close() {
      // The statements are finalised whenever they are collected, and until then nothing is written back.
      db.pragma('wal_checkpoint(TRUNCATE)');
      statements.clear();
      db.close();
    },
  };

  const versionNow = () =>
    disk.row<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  for (let at = versionNow(); upgrades && UPGRADES[at] !== undefined; at += 1) {
    const upgrade = UPGRADES[at] ?? '';
    disk.atomically(() => {
      db.exec(upgrade);
      db.exec(`PRAGMA user_version = ${at + 1}`);
    });
  }
  const version = versionNow();
  if (version === 0) {
    disk.atomically(() => {
      db.exec(TABLES);
      db.exec(`PRAGMA user_version = ${VERSION}`);
    });
  } else if (version !== VERSION) {
    db.close();
    throw new OtherVersion(
      UPGRADES[version] === undefined
        ? `The data in ${file} is of version ${version}; this Ronda reads version ${VERSION}. RONDA_DATA names another folder.`
        : `The data in ${file} is of version ${version}. Start this Ronda on it once, or use the one that wrote it.`,
    );
  }
  // A crash may have left erased pages in the write-ahead log.
  disk.truncate();
  return disk;
}
