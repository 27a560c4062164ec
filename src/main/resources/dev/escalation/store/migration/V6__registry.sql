-- Which model is the champion for a target, and which were before it: each is a deliberate act of somebody with reasons. Rows are
-- added, never changed or removed. A model is one of model_runs (run_id, model) or of imported_models (run_id, model).
CREATE TABLE promotions (
    promotion_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    target text NOT NULL,
    run_id text NOT NULL,
    model text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('promotion', 'rollback')),
    promoted_at timestamptz NOT NULL,
    promoted_by text NOT NULL,
    reasons text NOT NULL CHECK (reasons <> ''),
    evidence jsonb NOT NULL -- what was known of it then
);

-- Models that came from files, with what stood beside them.
CREATE TABLE imported_models (
    run_id text PRIMARY KEY,
    model text NOT NULL,
    target text NOT NULL,
    file_name text NOT NULL,
    document bytea NOT NULL,
    metadata jsonb NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL
);
