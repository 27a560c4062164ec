-- Whose tables these are: of a workspace that keeps its tables in a database elsewhere. Two of them would overwrite each other.
CREATE TABLE workspace (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    workspace_id text NOT NULL
);

-- What features_store was computed from. That table and its view features_core are made with the features, whose columns
-- come from the data.
CREATE TABLE features_snapshot (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    run_id text NOT NULL,
    snapshot text NOT NULL,
    settings jsonb NOT NULL,
    program_version text NOT NULL,
    saved_at timestamptz NOT NULL
);
