"""Fits the peers of -Dbench=training: scikit-learn and XGBoost in Python, two threads.

Arguments: file of rows (float32, 40 values and a label), number of training rows, trees of the forest, rounds of XGBoost.
Prints a line per model: name, wall seconds of fit, processor seconds, held-out ROC AUC, held-out log loss, training loss.
"""
import resource
import sys
import time

import numpy as np
import xgboost as xgb
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score

COLUMNS = 40


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def timed(fit):
    wall, processor = time.perf_counter(), processor_seconds()
    model = fit()
    return model, time.perf_counter() - wall, processor_seconds() - processor


def say(name, wall, processor, label, probability, loss=float("nan")):
    print(name, f"{wall:.4f} {processor:.4f}", f"{roc_auc_score(label, probability):.6f}",
          f"{log_loss(label, probability):.6f} {loss:.6f}", flush=True)


def main():
    path, train, trees, rounds = sys.argv[1], *map(int, sys.argv[2:5])
    table = np.fromfile(path, dtype="<f4").reshape(-1, COLUMNS + 1)
    x, y = np.ascontiguousarray(table[:train, :COLUMNS]), table[:train, COLUMNS].astype(int)
    held, held_y = np.ascontiguousarray(table[train:, :COLUMNS]), table[train:, COLUMNS].astype(int)

    wide = x.astype(float)
    mean, deviation = wide.mean(axis=0), wide.std(axis=0)
    scaled, held_scaled = (wide - mean) / deviation, (held.astype(float) - mean) / deviation
    model, wall, processor = timed(lambda: LogisticRegression(C=1.0, max_iter=1000).fit(scaled, y))
    probability = model.predict_proba(scaled)[:, 1]
    loss = log_loss(y, probability, normalize=False) + (model.coef_ ** 2).sum() / 2
    say("logistic", wall, processor, held_y, model.predict_proba(held_scaled)[:, 1], loss)

    model, wall, processor = timed(lambda: RandomForestClassifier(
        n_estimators=trees, max_depth=12, min_samples_leaf=10, max_features="sqrt", n_jobs=2, random_state=1).fit(x, y))
    say("random_forest", wall, processor, held_y, model.predict_proba(held)[:, 1])

    settings = dict(objective="binary:logistic", tree_method="hist", max_depth=5, eta=0.05, min_child_weight=1,
                    subsample=0.8, colsample_bytree=0.8, reg_lambda=1, seed=1, nthread=2, verbosity=0)
    model, wall, processor = timed(lambda: xgb.train(settings, xgb.DMatrix(x, label=y), rounds))
    say("xgboost", wall, processor, held_y, model.predict(xgb.DMatrix(held)))


main()
