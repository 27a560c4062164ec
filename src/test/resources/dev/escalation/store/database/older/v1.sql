-- What a workspace of the first schema held.
INSERT INTO customers_clean VALUES (0, 'C1', 'Acme', 'ops@acme.example', 'EMEA', 'gold');
INSERT INTO agents_clean VALUES (0, 'A1', 'Kim', 'Network', 3.5);
INSERT INTO tickets_clean (row_number, ticket_id, created_at, customer_id, subject, "group", escalated_flag)
    VALUES (0, 'T1', '2026-03-01T09:00:00Z', 'C1', 'VPN drops', 'Network', true);
ALTER TABLE tickets_clean ADD COLUMN "attr.location" text;
UPDATE tickets_clean SET "attr.location" = 'Berlin';
INSERT INTO ticket_events_clean (row_number, ticket_id, event_type, event_time)
    VALUES (0, 'T1', 'created', '2026-03-01T09:00:00Z'), (1, 'T1', 'escalated', '2026-03-01T12:00:00Z');
INSERT INTO etl_logs (run_id, stage, outcome, rows_in, rows_clean, rows_rejected, started_at, duration_ms, program_version)
    VALUES ('r1', 'clean', 'done', 3, 2, 1, '2026-03-02T08:00:00Z', 120, '0.1.0');
INSERT INTO etl_rejects VALUES (0, 'r1', 'tickets', 'tickets.csv', 4, 'created_at', 'soon', 'no time');
INSERT INTO clean_snapshot (run_id, snapshot, program_version, saved_at, account)
    VALUES ('r1', '3a15f6', '0.1.0', '2026-03-02T08:00:00Z', '{"tickets": 1}');
