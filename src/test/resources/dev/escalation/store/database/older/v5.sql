INSERT INTO actions (decision, place, ticket_id, kind, done_at, done_by, reason, risk, as_of, model)
    VALUES ('00000000-0000-0000-0000-000000000001', 0, 'T1', 'disagree', '2026-03-02T10:00:00Z', 'kim', 'known outage', 0.72,
        '2026-03-02T08:00:00Z', 'xgboost m1');
