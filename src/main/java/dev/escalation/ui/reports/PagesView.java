package dev.escalation.ui.reports;

import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Pages under one another, as wide as the view or larger. */
final class PagesView extends ScrollPane {
    private static final double GAP = 14;
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 2.5;
    private static final double STEP = 1.25;

    private final Texts texts;
    private final VBox column = new VBox(GAP);
    private double zoom = 1;

    PagesView(Texts texts) {
        this.texts = texts;
        setId("report-pages");
        getStyleClass().add("report-pages");
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().add("report-column");
        setContent(column);
        setPannable(true);
        viewportBoundsProperty().addListener(_ -> resize());
    }

    void show(Pages pages) {
        column.getChildren().clear();
        int number = 1;
        int all = pages.pages().size();
        for (Pages.Page page : pages.pages()) {
            ImageView picture = new ImageView(page.picture());
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            StackPane paper = new StackPane(picture);
            paper.getStyleClass().add("report-paper");
            paper.setMaxWidth(USE_PREF_SIZE);
            paper.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            paper.setAccessibleText(texts.get("reports.page", number++, all) + ". " + page.text());
            paper.setFocusTraversable(true);
            column.getChildren().add(paper);
        }
        setVvalue(0);
        resize();
    }

    void larger() {
        zoom(zoom * STEP);
    }

    void smaller() {
        zoom(zoom / STEP);
    }

    void fitWidth() {
        zoom(1);
    }

    private void zoom(double wanted) {
        zoom = Math.clamp(wanted, SMALLEST, LARGEST);
        resize();
    }

    private void resize() {
        double room = getViewportBounds().getWidth();
        column.setMinWidth(room);
        double width = Math.max(40, (room - 2 * GAP - 2) * zoom);
        column.getChildren()
                .forEach(paper -> ((ImageView) ((StackPane) paper).getChildren().getFirst()).setFitWidth(width));
    }
}
