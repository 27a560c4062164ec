"""Peer of the benchmark `servicenow`: scikit-learn on point-in-time features of the incident log.

Usage: servicenow_peer.py incident_event_log.csv target age_hours train_share test_share_end out.csv
Writes ticket_id,model,label,probability of the test tickets. Features and models are those of the project's peer
figures: one row per ticket from the log rows up to the age, all models of scikit-learn.
"""

import sys

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

NUMBERS = ["reassignment_count", "reopen_count", "sys_mod_count", "n_events", "n_upd", "n_group", "n_state",
           "last_age_h", "hour", "dow", "caller_prior"]
LEVELS = ["incident_state", "contact_type", "priority", "impact", "urgency", "knowledge", "u_priority_confirmation",
          "assignment_group", "assigned_to", "category", "subcategory", "u_symptom", "location", "opened_by",
          "sys_updated_by"]


def read(path):
    log = pd.read_csv(path, dtype=str, keep_default_na=False)
    for column in ["opened_at", "sys_updated_at"]:
        log[column] = pd.to_datetime(log[column], format="%d/%m/%Y %H:%M", errors="coerce")
    for column in ["reassignment_count", "reopen_count", "sys_mod_count"]:
        log[column] = log[column].astype(int)
    log["opened"] = log.groupby("number", sort=False).opened_at.transform("first")
    log["age_h"] = (log.sys_updated_at - log.opened).dt.total_seconds() / 3600
    log["level"] = log.priority.map({"1 - Critical": 1, "2 - High": 2, "3 - Moderate": 3, "4 - Low": 4})
    return log


def as_of(log, age):
    rows = log.groupby("number", sort=False).head(1) if age == 0 else log[log.age_h <= age]
    groups = rows.groupby("number", sort=False)
    x = groups.tail(1).set_index("number").copy()
    x["n_events"], x["n_upd"] = groups.size(), groups.sys_updated_by.nunique()
    x["n_group"], x["n_state"] = groups.assignment_group.nunique(), groups.incident_state.nunique()
    x["last_age_h"], x["hour"], x["dow"] = x.age_h, x.opened.dt.hour, x.opened.dt.dayofweek
    x = x.sort_values("opened", kind="stable")
    x["caller_prior"] = x.groupby("caller_id").cumcount()
    return x


def models():
    def one_hot(scaler):
        return ColumnTransformer([
            ("n", scaler, NUMBERS), ("c", OneHotEncoder(handle_unknown="ignore", min_frequency=20), LEVELS)])
    ordinal = ColumnTransformer([
        ("n", "passthrough", NUMBERS),
        ("c", OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1), LEVELS)])
    return {
        "logistic": make_pipeline(one_hot(StandardScaler()), LogisticRegression(max_iter=400, C=0.3)),
        "random_forest": make_pipeline(
            one_hot("passthrough"), RandomForestClassifier(200, min_samples_leaf=5, n_jobs=2, random_state=0)),
        "boosting": make_pipeline(ordinal, HistGradientBoostingClassifier(
            max_iter=200, learning_rate=0.06, early_stopping=True, random_state=0)),
    }


def main(path, target, age, learn_share, end_share, out):
    log = read(path)
    groups = log.groupby("number", sort=False)
    raised_rows = log.level.groupby(log.number).diff() < 0
    x = as_of(log, age)
    if target == "sla_breach":
        y = groups.tail(1).set_index("number").made_sla == "false"
        if age > 0:
            x = x[~x.incident_state.isin(["Resolved", "Closed"])]
    else:
        y = (groups.reassignment_count.max() >= 2) | raised_rows.groupby(log.number).any()
        raised_at = log[raised_rows].groupby("number").age_h.min()
        already = raised_at[raised_at <= age].index
        x = x[~x.incident_state.isin(["Resolved", "Closed"])]
        x = x[(x.reassignment_count < 2) & ~x.index.isin(already)]
    y = y.loc[x.index].astype(int)
    n = int(len(x) * learn_share)
    end = int(len(x) * end_share)
    train, test = x.index[:n], x.index[n:end]
    frames = []
    for name, model in models().items():
        model.fit(x.loc[train], y[train])
        frames.append(pd.DataFrame({
            "ticket_id": test, "model": name, "label": y[test].values,
            "probability": model.predict_proba(x.loc[test])[:, 1]}))
    pd.concat(frames).to_csv(out, index=False)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]), sys.argv[6])
