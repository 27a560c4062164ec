package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * For who sees the program for the first time: once the sample has run, one line over each page that matters says what is to
 * be seen on it and leads to the next. It stands in nobody's way: every page works as without it, and one click ends it.
 */
final class TourStrip {
    /** From what to do today to what to take along. */
    private static final List<Page> STOPS =
            List.of(Page.TICKETS, Page.EXPLAIN, Page.MODELS, Page.SIMULATE, Page.REPORTS);

    private final Context context;
    private final Workspace workspace;
    private final HBox strip;
    private int reached;

    TourStrip(Context context, HBox strip) {
        this.context = context;
        this.workspace = context.workspace();
        this.strip = strip;
        strip.getStyleClass().add("strip-tour");
        strip.setId("tour");
        VBox.setMargin(strip, new Insets(16, 20, 0, 20));
        workspace.touringProperty().addListener((_, _, touring) -> {
            reached = touring ? 0 : reached;
            show();
        });
        workspace.insightProperty().addListener(_ -> show());
        workspace.pageProperty().addListener(_ -> show());
    }

    private void show() {
        boolean shown =
                workspace.touringProperty().get() && workspace.insightProperty().get() != null;
        strip.setVisible(shown);
        strip.setManaged(shown);
        if (shown) {
            fill();
        }
    }

    private void fill() {
        int here = STOPS.indexOf(workspace.pageProperty().get());
        reached = Math.max(reached, here);
        Label count = Labels.whole(text("shell.tour.of", reached + 1, STOPS.size()), "text-strong");
        String key =
                here < 0 ? "shell.tour.aside" : "shell.tour." + STOPS.get(here).id();
        Label what = Labels.wrapped(text(key), "text-body");
        what.setId("tour-what");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        strip.getChildren().setAll(count, what);
        int next = here < 0 ? reached : here + 1;
        if (next < STOPS.size()) {
            strip.getChildren().add(next(STOPS.get(next)));
        }
        Button end = Buttons.icon("fth-x", text("shell.tour.end"), workspace::endTour);
        end.setId("tour-end");
        strip.getChildren().add(end);
    }

    private Button next(Page page) {
        Button next = Buttons.plain(
                text("shell.tour.next", text("shell.nav." + page.id())),
                () -> workspace.pageProperty().set(page));
        next.setId("tour-next");
        return next;
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
