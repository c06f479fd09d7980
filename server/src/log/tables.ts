const SERVICE = `
  -- H4: one row, when a server was last here, while a meeting goes on.
  CREATE TABLE served (at INTEGER NOT NULL) STRICT;
  -- When none was.
  CREATE TABLE outages (
    began INTEGER NOT NULL,
    ended INTEGER PRIMARY KEY
  ) STRICT;
`;

const CIRCLES = `
  -- D2: groups between their meetings. One that is not here has not met yet.
  CREATE TABLE circles (
    group_id TEXT PRIMARY KEY,
    -- How often this, or what the group keeps, has been written.
    revision INTEGER NOT NULL,
    circle TEXT,
    deadline INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX circles_by_deadline ON circles (deadline) WHERE deadline IS NOT NULL;
`;

/**
 * SQLite's tables. What belongs to a meeting has its id in front, so that
 * it can be erased together.
 */
export const TABLES = `
  CREATE TABLE groups (
    id TEXT PRIMARY KEY,
    door_hash TEXT NOT NULL,
    card TEXT NOT NULL,
    carried TEXT NOT NULL,
    -- The living meeting: one at most.
    meeting TEXT
  ) STRICT, WITHOUT ROWID;

  -- Whose each PIN is, or was. Which of them is in force is said by what the group has kept.
  CREATE TABLE pins (
    mark TEXT PRIMARY KEY,
    group_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    group_id TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    carried TEXT NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL DEFAULT 0,
    at INTEGER NOT NULL,
    deadline INTEGER,
    box TEXT NOT NULL,
    -- From which version on its events are understood.
    version INTEGER NOT NULL DEFAULT 2
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX meetings_by_deadline ON meetings (deadline) WHERE deadline IS NOT NULL;

  CREATE TABLE events (
    meeting TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (meeting, seq)
  ) STRICT, WITHOUT ROWID;

  -- No seat and no id: with the seq they would say who answered a vote.
  CREATE TABLE commands (
    meeting TEXT NOT NULL,
    mark TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (meeting, mark)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE names (
    meeting TEXT NOT NULL,
    seat TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (meeting, seat)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE leases (
    meeting TEXT NOT NULL,
    seat TEXT NOT NULL,
    connection TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (meeting, seat, connection)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX leases_by_until ON leases (until);
  ${SERVICE}
  ${CIRCLES}
`;

/** What makes the tables of a version those of the next one. */
export const UPGRADES: Readonly<Record<number, string>> = {
  2: `
    ALTER TABLE groups ADD COLUMN phones TEXT;
    ALTER TABLE groups ADD COLUMN pin_mark TEXT;
    CREATE UNIQUE INDEX groups_by_pin ON groups (pin_mark);
  `,
  3: `
    CREATE TABLE pins (mark TEXT PRIMARY KEY, group_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO pins SELECT pin_mark, id FROM groups WHERE pin_mark IS NOT NULL;
    UPDATE groups SET carried = json_set(carried, '$.phones', json(coalesce(phones, 'null')));
    UPDATE meetings SET carried = json_set(carried, '$.phones', json(coalesce(
      (SELECT phones FROM groups WHERE groups.id = meetings.group_id), 'null')));
    DROP INDEX groups_by_pin;
    ALTER TABLE groups DROP COLUMN pin_mark;
    ALTER TABLE groups DROP COLUMN phones;
  `,
  4: `
    ${SERVICE}
    ALTER TABLE meetings ADD COLUMN version INTEGER NOT NULL DEFAULT 2;
  `,
  5: CIRCLES,
};
