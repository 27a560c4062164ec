-- The clean tables hold one snapshot: the row of clean_snapshot says which. Their row_number is the order of the source.
-- Further columns "attr.…" come and go with the data.

CREATE TABLE customers_clean (
    row_number integer NOT NULL,
    customer_id text NOT NULL,
    name text,
    email text,
    region text,
    tier text
);

CREATE TABLE agents_clean (
    row_number integer NOT NULL,
    agent_id text NOT NULL,
    name text,
    department text,
    experience_years double precision
);

CREATE TABLE tickets_clean (
    row_number integer NOT NULL,
    ticket_id text NOT NULL,
    created_at timestamptz NOT NULL,
    customer_id text,
    agent_id text,
    subject text,
    description text,
    status text,
    priority text,
    category text,
    channel text,
    "group" text,
    resolved_at timestamptz,
    closed_at timestamptz,
    sla_due_at timestamptz,
    sla_breached boolean,
    escalated_flag boolean,
    escalated_at timestamptz
);

CREATE TABLE ticket_events_clean (
    row_number integer NOT NULL,
    ticket_id text NOT NULL,
    event_type text NOT NULL,
    event_time timestamptz NOT NULL,
    event_id text,
    actor_id text,
    actor_role text,
    field text,
    from_value text,
    to_value text,
    event_description text
);

-- What happened in this workspace, the newest last; nothing is ever deleted from it.
CREATE TABLE etl_logs (
    log_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id text,
    stage text NOT NULL,
    table_name text,
    outcome text NOT NULL CHECK (outcome IN ('done', 'unchanged', 'failed', 'cancelled')),
    rows_in bigint,
    rows_clean bigint,
    rows_rejected bigint,
    repairs jsonb,
    source text,
    snapshot text,
    message text,
    started_at timestamptz NOT NULL,
    duration_ms bigint NOT NULL,
    program_version text NOT NULL,
    CHECK (rows_in IS NULL OR rows_in = rows_clean + rows_rejected)
);

-- Rows of the present snapshot that could not be used.
CREATE TABLE etl_rejects (
    row_number integer NOT NULL,
    run_id text NOT NULL,
    table_name text NOT NULL,
    file text,
    line integer NOT NULL,
    column_name text,
    value text,
    reason text
);

CREATE TABLE clean_snapshot (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    run_id text NOT NULL,
    snapshot text NOT NULL,
    program_version text NOT NULL,
    saved_at timestamptz NOT NULL,
    last_moment timestamptz,
    account jsonb NOT NULL
);
