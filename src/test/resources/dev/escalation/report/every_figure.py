#!/usr/bin/env python3
"""Computes every figure of a run's test once more with numpy and scikit-learn, from predictions_test.csv alone, and holds
it against model_comparison.csv, the confusion_matrix_<model>.csv files and the figures of summary.json.

usage: every_figure.py OUT_DIR [TOLERANCE]
Prints one line: how many figures, and the largest difference. Exit status 0 where none is beyond the tolerance (1e-6).
"""
import csv
import json
import math
import os
import sys

import numpy as np
import pandas as pd
from sklearn.metrics import (average_precision_score, brier_score_loss, confusion_matrix, f1_score, precision_score,
                             recall_score, roc_auc_score)

out, tolerance = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1e-6
said = pd.read_csv(os.path.join(out, "model_comparison.csv")).set_index("model")
predictions = pd.read_csv(os.path.join(out, "predictions_test.csv"), dtype={"ticket_id": str})
summary = json.load(open(os.path.join(out, "summary.json")))["models"]


def calibration_error(y, p, bins=10):
    """Mean gap over bins of equally many rows, weighted by rows; a row on an edge is in the bin below."""
    edges = np.quantile(p, np.linspace(0, 1, bins + 1))
    # an edge that interpolation moves off its score by rounding is put back on it
    scores = np.unique(p)
    near = scores[np.clip(np.searchsorted(scores, edges), 0, len(scores) - 1)]
    below = scores[np.clip(np.searchsorted(scores, edges) - 1, 0, len(scores) - 1)]
    for candidate in (near, below):
        edges = np.where(np.abs(candidate - edges) < 1e-13, candidate, edges)
    place = np.clip(np.searchsorted(edges[1:-1], p, side="left"), 0, bins - 1)
    gaps = [(place == b).sum() * abs(y[place == b].mean() - p[place == b].mean()) for b in range(bins)
            if (place == b).any()]
    return sum(gaps) / len(y)


def lift(y, p, share):
    rows = math.ceil(share * len(y) - 1e-9)
    return y[np.argsort(-p, kind="stable")][:rows].mean() / y.mean()


count, largest, where, wrong = 0, 0.0, "", []


def check(name, own, theirs):
    global count, largest, where
    if theirs is None or (isinstance(theirs, float) and math.isnan(theirs)):
        wrong.append(f"{name}: nothing is said, computed {own}")
        return
    count += 1
    difference = abs(own - theirs)
    if difference > largest:
        largest, where = difference, name
    if not difference <= tolerance:
        wrong.append(f"{name}: says {theirs!r}, computed {own!r}")


for model, rows in predictions.groupby("model", sort=False):
    y, p, line = rows.label.to_numpy(), rows.probability.to_numpy(), said.loc[model]
    alerted = p >= line.threshold if math.isfinite(line.threshold) else np.zeros(len(p), bool)
    own = {
        "rows": len(y), "positives": int(y.sum()),
        "positive_tickets": rows[rows.label == 1].ticket_id.nunique(),
        "precision": precision_score(y, alerted, zero_division=0),
        "recall": recall_score(y, alerted, zero_division=0),
        "f1": f1_score(y, alerted, zero_division=0),
        "roc_auc": roc_auc_score(y, p), "average_precision": average_precision_score(y, p),
        "brier": brier_score_loss(y, p), "calibration_error": calibration_error(y, p),
        "lift_at_5": lift(y, p, 0.05), "lift_at_10": lift(y, p, 0.1), "lift_at_20": lift(y, p, 0.2),
    }
    for name, value in own.items():
        check(f"{model} {name}", value, float(line[name]))
        test = summary[model]["test"][name]
        check(f"{model} {name} in summary.json", value, float(test["value"] if isinstance(test, dict) else test))
    tn, fp, fn, tp = (int(n) for n in confusion_matrix(y, alerted, labels=[0, 1]).ravel())
    cells = {"true_positives": tp, "false_positives": fp, "true_negatives": tn, "false_negatives": fn}
    for name, value in cells.items():
        check(f"{model} {name}", value, summary[model]["test"][name])
    file = os.path.join(out, f"confusion_matrix_{model}.csv")
    if os.path.exists(file):
        drawn = {row["measure"]: float(row["value"] or "nan") for row in csv.DictReader(open(file))}
        for name, value in {"caught": tp, "missed": fn, "false_alarms": fp, "left_in_peace": tn}.items():
            check(f"{model} {name} in {os.path.basename(file)}", value, drawn[name])
    for name in own:
        if f"{name}_low" in said.columns and not math.isnan(line[f"{name}_low"]):
            if not line[f"{name}_low"] <= line[f"{name}_high"]:
                wrong.append(f"{model} {name}: the interval is upside down")

print(f"{count} figures of {predictions.model.nunique()} models, largest difference {largest:.2e}"
      + (f" ({where})" if where else ""))
print("\n".join(wrong))
sys.exit(1 if wrong else 0)
