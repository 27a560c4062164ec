package dev.escalation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The models that are trained and compared. */
public enum ModelKind {
    LOGISTIC("logistic regression"),
    RANDOM_FOREST("random forest"),
    XGBOOST("XGBoost");

    private final String label;

    ModelKind(String label) {
        this.label = label;
    }

    /** As in files and on the command line: {@code random_forest}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Optional<ModelKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
