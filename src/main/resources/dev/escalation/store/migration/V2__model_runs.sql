-- Trainings, one row for each model; nothing is ever deleted from it. The document is the model itself, as in a model file.
CREATE TABLE model_runs (
    run_id text NOT NULL,
    model text NOT NULL,
    best boolean NOT NULL,
    target text NOT NULL,
    snapshot text NOT NULL,
    settings jsonb NOT NULL,
    figures jsonb NOT NULL,
    document bytea NOT NULL,
    training_seconds double precision NOT NULL,
    trained_at timestamptz NOT NULL,
    duration_ms bigint NOT NULL,
    program_version text NOT NULL,
    PRIMARY KEY (run_id, model)
);

-- What the models of the last training for a target said: of the rows they were chosen and tested on, and of the open
-- tickets. Without an index, as they are read as a whole.
CREATE TABLE predictions (
    run_id text NOT NULL,
    model text NOT NULL,
    segment text NOT NULL CHECK (segment IN ('validation', 'test', 'queue')),
    row_number integer NOT NULL,
    ticket_id text NOT NULL,
    as_of timestamptz NOT NULL,
    label boolean,
    probability double precision NOT NULL CHECK (probability BETWEEN 0 AND 1)
);
