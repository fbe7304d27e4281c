-- The same plan as peers hold it: no workspaces, no log, the latest reading of each key result in a row of its own.
-- What only our rules can say (the status, and for REST the facts) is stored, so that peers have just to read it.
CREATE SCHEMA {schema};
CREATE TABLE {schema}.plan (id uuid PRIMARY KEY, title text NOT NULL);
CREATE TABLE {schema}.objective (
    id uuid PRIMARY KEY,
    plan_id uuid NOT NULL REFERENCES {schema}.plan,
    title text NOT NULL,
    letter text,
    status text NOT NULL,
    {progress}
    UNIQUE (plan_id, id)
);
CREATE TABLE {schema}.key_result (
    id uuid PRIMARY KEY,
    objective_id uuid NOT NULL REFERENCES {schema}.objective,
    title text NOT NULL,
    baseline float8 NOT NULL,
    target float8 NOT NULL,
    {progress}
    status text NOT NULL
);
CREATE TABLE {schema}.latest (
    key_result_id uuid PRIMARY KEY REFERENCES {schema}.key_result,
    value float8 NOT NULL,
    period_start timestamptz NOT NULL
);
CREATE TABLE {schema}.facts (
    objective_id uuid PRIMARY KEY REFERENCES {schema}.objective,
    progress json,
    pace json,
    status json,
    weakest_id json,
    reasons json,
    statement json
);
CREATE INDEX ON {schema}.key_result (objective_id);
