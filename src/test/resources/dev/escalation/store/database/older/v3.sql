INSERT INTO workspace (workspace_id) VALUES ('w1');
INSERT INTO features_snapshot (run_id, snapshot, settings, program_version, saved_at)
    VALUES ('f1', '3a15f6', '{"target": "escalation"}', '0.1.0', '2026-03-02T08:30:00Z');
