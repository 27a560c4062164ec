INSERT INTO model_runs VALUES ('m1', 'xgboost', true, 'escalation', '3a15f6', '{}', '{"roc_auc": 0.9}', '\x7b7d', 1.5,
    '2026-03-02T09:00:00Z', 2000, '0.1.0');
INSERT INTO predictions VALUES ('m1', 'xgboost', 'test', 0, 'T1', '2026-03-01T10:00:00Z', true, 0.72);
