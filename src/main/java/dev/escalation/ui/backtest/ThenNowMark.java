package dev.escalation.ui.backtest;

import dev.escalation.model.drift.Psi;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Bins side by side, then in grey behind now in colour; the picture of a distribution on a line of text. */
final class ThenNowMark extends Region {
    private static final double GAP = 2;

    ThenNowMark() {
        setMinSize(60, 20);
        setPrefSize(130, 22);
        setMaxHeight(22);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(Psi psi) {
        getChildren().clear();
        for (int i = 0; i < psi.bins().size(); i++) {
            getChildren().add(bar("then-bar"));
            getChildren().add(bar("now-bar"));
        }
        getProperties().put(Psi.class, psi);
        requestLayout();
    }

    private static Region bar(String style) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.setManaged(false);
        return bar;
    }

    @Override
    protected void layoutChildren() {
        if (!(getProperties().get(Psi.class) instanceof Psi psi) || psi.bins().isEmpty()) {
            return;
        }
        double most = psi.bins().stream()
                .mapToDouble(bin -> Math.max(bin.then(), bin.now()))
                .max()
                .orElse(1);
        double width = getWidth() / psi.bins().size();
        for (int i = 0; i < psi.bins().size(); i++) {
            double bar = Math.max(1, Math.min(12, width - GAP) / 2);
            place(2 * i, i * width, bar, psi.bins().get(i).then() / most);
            place(2 * i + 1, i * width + bar, bar, psi.bins().get(i).now() / most);
        }
    }

    private void place(int child, double x, double width, double share) {
        double height = Math.max(share > 0 ? 1 : 0, share * getHeight());
        getChildren().get(child).resizeRelocate(x, getHeight() - height, width, height);
    }
}
